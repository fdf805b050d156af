# shellcheck shell=bash
# What must be on the machine. A failure is one sentence that names the remedy.
: "${home:?}"

# Whose environments these are: of a folder that adopted Slipway (its launcher says so), else the clone's own.
# shellcheck disable=SC2034 # for whoever sources this
project=${SLIPWAY_PROJECT:-$home}

die() {
  end_steps
  printf '%s\n' "$*" >&2
  exit 1
}

# Tells what goes on: on a terminal in a line that the next step takes, else in one for each.
step() {
  if [ -t 2 ]; then printf '\r\033[K%s …' "$*" >&2; else printf '%s\n' "$*" >&2; fi
}

# Gives that line of a terminal free.
end_steps() {
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

# Prints the comment at the head of a script: its --help.
usage() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
}

# Sets JAVA_HOME, so that Maven, javac and java are of one JDK.
need_jdk() {
  local java=java settings version
  [ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
  settings=$("$java" -XshowSettings:properties -version 2>&1) ||
    die "Java is missing${JAVA_HOME:+ in JAVA_HOME ($JAVA_HOME)}: install a JDK, 17 or newer, and put it on PATH or set JAVA_HOME to it."
  version=$(sed -n 's/^ *java.specification.version = //p' <<<"$settings")
  JAVA_HOME=$(sed -n 's/^ *java.home = //p' <<<"$settings")
  [ "${version%%.*}" -ge 17 ] || die "Java $version in $JAVA_HOME is too old: install JDK 17 or newer and set JAVA_HOME to it."
  [ -x "$JAVA_HOME/bin/javac" ] || die "$JAVA_HOME is a Java runtime without compiler: install a full JDK, 17 or newer, and set JAVA_HOME to it."
  export JAVA_HOME
}

need_node() {
  local node=${JSII_NODE:-node} version said
  command -v "$node" >/dev/null || die 'Node is missing: install Node 22 (20 is the least) and put it on PATH.'
  if ! version=$("$node" --version 2>/dev/null); then
    said=$("$node" --version 2>&1 | sed -n '/./{p;q;}') || true
    die "Node does not start${NODE_OPTIONS:+ (NODE_OPTIONS is $NODE_OPTIONS)}: ${said:-it does not say why}"
  fi
  version=${version#v}
  [ "${version%%.*}" -ge 20 ] || die "Node $version is too old: install Node 22 (20 is the least) and put it on PATH."
}

need() { # COMMAND PURPOSE
  command -v "$1" >/dev/null || die "$1 is missing, which $2: install it and put it on PATH."
}

# Prints a folder for what is worth keeping between clones and builds.
user_cache() {
  local cache=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/slipway}
  mkdir -p "$cache" 2>/dev/null || cache=$home/target/cache
  echo "$cache"
}
