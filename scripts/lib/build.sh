# shellcheck shell=bash
# The program as scripts/synth starts it, in target/runtime: built when a source changed, so that no
# run waits for Maven (4 seconds to find out that there is nothing to do), and whoever changes a line waits for what
# follows from it alone.
#   built       its time is the build's start; sources that changed later are newer
#   java        the java that built it
#   program     a digest: what one program synthesized, another of the same digest need not
#   class-path  with the program's jar and the provider's, reduced to the packages in use
#   more        of src/build/java/Build.java, which says what
# A project that has Java of its own has such a folder, too: what Slipway was built to, and its own beside.
# Needs scripts/lib/prerequisites.sh, with $home and $project.
: "${home:?}" "${project:?}"

runtime=$home/target/runtime

ensure_built() {
  local java
  java=$(java_path) # as a run finds it; need_jdk asks further, and sets JAVA_HOME
  ensure_built_in "$home"
  if has_own_java; then
    ensure_built_in "$project"
    runtime=$project/target/runtime
  fi
}

has_own_java() {
  [ "$project" != "$home" ] && [ -d "$project/src/main/java" ]
}

ensure_built_in() { # HOME, or a project with Java of its own
  is_fresh "$1" || (
    need_jdk
    need_node
    lock_build "$1/target"
    is_fresh "$1" || build "$1" # another run may have built while this one waited
  )
}

# Changed is what the file system says it is: a time stamp set back by tar or git does not deceive it.
is_fresh() {
  local built=$1/target/runtime sources=("$home"/{pom.xml,mvnw,.mvn,src/main,src/build})
  [ "$1" = "$home" ] || sources=("$1/src/main" "$home/target/runtime/program")
  [ -e "$built/built" ] && [ "$(<"$built/java")" = "$java" ] &&
    [ -z "$(find "${sources[@]}" -newercm "$built/built" -print -quit)" ]
}

java_path() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java || true; fi
}

# One build at a time; the lock is a link to the process that holds it and dies with the subshell.
lock_build() { # FOLDER
  local lock=$1/build.lock owner waiting=
  mkdir -p "$1"
  until ln -s "$$" "$lock" 2>/dev/null; do
    owner=$(readlink "$lock") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      rm -f "$lock" # its process was killed
      continue
    fi
    [ -n "$waiting" ] || echo "Waiting for the build that process $owner runs…" >&2
    waiting=yes
    sleep 0.2
  done
  # shellcheck disable=SC2064 # the name as it is now
  trap "rm -f '$lock'" EXIT
}

build() { # HOME, or a project with Java of its own
  local runtime=$1/target/runtime new=$1/target/runtime.new what=Building own=()
  [ "$1" = "$home" ] || what="Building what $1 has of its own" own=("$1")
  echo "$what (only after a change of the sources)…" >&2
  rm -rf "$new"
  mkdir -p "$new"
  : >"$new/built"
  echo "$java" >"$new/java"
  resolve_dependencies
  compile_build_tools
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable \
    -cp "$home/target/build-tools:$(<"$home/target/class-path")" Build "$home" "$runtime" "$new" ${own[@]+"${own[@]}"} ||
    die 'The build failed: see above.'
  # Renamed, not overwritten: a run that has the old jars open keeps them.
  rm -rf "$runtime.old"
  [ ! -e "$runtime" ] || mv "$runtime" "$runtime.old"
  mv "$new" "$runtime"
  rm -rf "$runtime.old"
}

# Maven finds the libraries and unpacks the kernel: when pom.xml changed, or something is no longer there.
resolve_dependencies() {
  local resolved=$home/target/resolved
  if [ -e "$resolved" ] && [ -e "$home/target/jsii/program.js" ] && libraries_are_there &&
    [ -z "$(find "$home"/{pom.xml,mvnw,.mvn} -newercm "$resolved" -print -quit)" ]; then
    return
  fi
  need unzip 'unpacks Maven'
  : >"$resolved.new"
  "$home/mvnw" -f "$home/pom.xml" -q -B -ntp -Dstyle.color=never generate-resources >&2 || die 'The build failed: see above.'
  mv "$resolved.new" "$resolved"
}

libraries_are_there() {
  local library
  for library in $(tr : ' ' <"$home/target/class-path" 2>/dev/null || echo none); do
    [ -e "$library" ] || return
  done
}

compile_build_tools() {
  local tools=$home/target/build-tools
  if [ ! -e "$tools/compiled" ] || [ -n "$(find "$home/src/build" -newercm "$tools/compiled" -print -quit)" ]; then
    rm -rf "$tools"
    mkdir -p "$tools"
    : >"$tools/compiled.new"
    "$JAVA_HOME/bin/javac" -d "$tools" -cp "$(<"$home/target/class-path")" "$home"/src/build/java/*.java || die 'The build failed: see above.'
    mv "$tools/compiled.new" "$tools/compiled"
  fi
}
