# shellcheck shell=bash
# The program as scripts/synth starts it, in target/runtime: built when a source changed, so that no
# run waits for Maven (4 seconds to find out that there is nothing to do).
#   built       its time is the build's start; sources that changed later are newer
#   java        the java that built it
#   class-path  with the program's jar and the provider's, reduced to the packages in use
# Needs $home and scripts/lib/prerequisites.sh.
: "${home:?}"

runtime=$home/target/runtime

ensure_built() {
  is_fresh || (
    need_jdk
    need_node
    lock_build
    is_fresh || build # another run may have built while this one waited
  )
}

# Changed is what the file system says it is: a time stamp set back by tar or git does not deceive it.
is_fresh() {
  [ -e "$runtime/built" ] && [ "$(<"$runtime/java")" = "$(java_path)" ] &&
    [ -z "$(find "$home"/{pom.xml,mvnw,.mvn,src/main,src/build} -newercm "$runtime/built" -print -quit)" ]
}

java_path() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java || true; fi
}

# One build at a time; the lock is a link to the process that holds it and dies with the subshell.
lock_build() {
  local lock=$home/target/build.lock owner waiting=
  mkdir -p "$home/target"
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

build() {
  local new=$home/target/runtime.new provider
  echo 'Building (only after a change of the sources)…' >&2
  need unzip 'unpacks Maven'
  rm -rf "$new"
  mkdir -p "$new"
  : >"$new/built"
  java_path >"$new/java"
  "$home/mvnw" -f "$home/pom.xml" -q -B -ntp -Dstyle.color=never package \
    -Dmaven.test.skip=true -Dspotless.check.skip=true >&2 || die 'The build failed: see above.'
  cp "$home/target/slipway.jar" "$new/"
  provider=$(tr : '\n' <"$home/target/class-path" | grep '/cdktf-provider-aws-[^/]*$')
  "$JAVA_HOME/bin/java" -cp "$(<"$home/target/class-path")" "$home/src/build/java/ReduceProvider.java" \
    "$provider" "$new/slipway.jar" "$new/provider.jar"
  echo "$runtime/slipway.jar:$runtime/provider.jar:$(tr : '\n' <"$home/target/class-path" | grep -vxF "$provider" | paste -sd : -)" \
    >"$new/class-path"
  # Renamed, not overwritten: a run that has the old jars open keeps them.
  rm -rf "$runtime.old"
  [ ! -e "$runtime" ] || mv "$runtime" "$runtime.old"
  mv "$new" "$runtime"
  rm -rf "$runtime.old"
}
