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
    # shellcheck disable=SC2034 # for whoever starts the program
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

is_fresh() {
  local sources=("$home"/{pom.xml,mvnw,.mvn,src/main,src/build})
  [ "$1" = "$home" ] || sources=("$1/src/main" "$home/target/runtime/program")
  is_built_from "$1/target/runtime" "${sources[@]}"
}

# Changed is what the file system says it is: a time stamp set back by tar or git does not deceive it.
is_built_from() { # FOLDER SOURCE…
  [ -e "$1/built" ] && [ "$(<"$1/java")" = "$java" ] && [ -z "$(find "${@:2}" -newercm "$1/built" -print -quit)" ]
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
  local own=()
  [ "$1" = "$home" ] || own=("$1")
  build_into "$1/target/runtime" resolve_dependencies Build ${own[@]+"${own[@]}"}
}

# Lets a class of src/build/java make a folder anew, of what stands there and of sources.
build_into() { # FOLDER RESOLVE CLASS ARGUMENT…
  local folder=$1 new=$1.new resolve=$2 class=$3 options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable)
  shift 3
  [ ! -t 2 ] || options+=(-Dslipway.terminal=true)
  rm -rf "$new"
  mkdir -p "$new"
  : >"$new/built"
  echo "$java" >"$new/java"
  "$resolve"
  compile_build_tools
  "$JAVA_HOME/bin/java" "${options[@]}" -cp "$home/target/build-tools:$(<"$home/target/class-path")" \
    "$class" "$home" "$folder" "$new" "$@" || die 'The build failed: see above.'
  # Renamed, not overwritten: a run that has the old files open keeps them.
  rm -rf "$folder.old"
  [ ! -e "$folder" ] || mv "$folder" "$folder.old"
  mv "$new" "$folder"
  rm -rf "$folder.old"
}

# Maven finds the libraries and unpacks the kernel: when pom.xml changed, or something is no longer there.
resolve_dependencies() {
  resolve libraries resolved class-path jsii/program.js generate-resources -Dslipway.synth
}

resolve() { # WHAT STAMP CLASS-PATH FILE GOAL…, three of them in target
  local resolved=$home/target/$2
  if [ -e "$resolved" ] && [ -e "$home/target/$4" ] && libraries_are_there "$home/target/$3" &&
    [ -z "$(find "$home"/{pom.xml,mvnw,.mvn} -newercm "$resolved" -print -quit)" ]; then
    return
  fi
  need unzip 'unpacks Maven'
  step "Building: $1, with Maven (the first time it downloads them)"
  mkdir -p "$home/target"
  : >"$resolved.new"
  "$home/mvnw" -f "$home/pom.xml" -q -B -ntp -Dstyle.color=never "${@:5}" >&2 || die 'The build failed: see above.'
  mv "$resolved.new" "$resolved"
  end_steps
}

libraries_are_there() { # CLASS-PATH
  local library
  for library in $(tr : ' ' <"$1" 2>/dev/null || echo none); do
    [ -e "$library" ] || return
  done
}

compile_build_tools() {
  local tools=$home/target/build-tools
  if [ ! -e "$tools/compiled" ] || [ -n "$(find "$home/src/build" -newercm "$tools/compiled" -print -quit)" ]; then
    step 'Building: what builds'
    rm -rf "$tools"
    mkdir -p "$tools"
    : >"$tools/compiled.new"
    "$JAVA_HOME/bin/javac" -d "$tools" -cp "$(<"$home/target/class-path")" "$home"/src/build/java/*.java || die 'The build failed: see above.'
    mv "$tools/compiled.new" "$tools/compiled"
    end_steps
  fi
}
