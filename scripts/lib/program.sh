# shellcheck shell=bash
# How the program is started. Needs scripts/lib/{prerequisites,build}.sh, with $home and $project.
: "${home:?}" "${project:?}"

# Builds what is not built, and sets the array `java` to a Java that has the program on its class path and may start Node.
program() {
  program_without_node
  command -v "${JSII_NODE:-node}" >/dev/null || need_node

  # jsii's kernel through our host, unless a class path of shipped libraries is to be compared with ours, and its cache of
  # unpacked packages where a clean removes it.
  export SLIPWAY_HOME=$home
  # shellcheck disable=SC2016 # the shell that jsii starts expands it
  export JSII_RUNTIME='exec "$SLIPWAY_HOME/src/main/node/jsii-host"'
  [ -z "${SLIPWAY_CLASS_PATH:-}" ] || unset JSII_RUNTIME
  export JSII_RUNTIME_PACKAGE_CACHE_ROOT=${JSII_RUNTIME_PACKAGE_CACHE_ROOT:-$home/target/jsii-packages}
}

# The same for a part of the program that needs no Node.
program_without_node() {
  local class_path
  ensure_built

  # A short run: the quick compiler in one thread, the collector without threads, little room for garbage, which else is
  # left to pile up (100 MB), and no file of figures for jps. -Xlog:disable, because the JVM would report an archive that
  # it can't use (written by another JDK, say); it does without it.
  class_path=${SLIPWAY_CLASS_PATH:-$(<"$runtime/class-path")}
  java=("$(java_path)" -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:+UseSerialGC -Xmn16m -XX:-UsePerfData
    -Xlog:disable -Dslipway.project="$project" -Dslipway.script="${0##*/}" -cp "$class_path")
  # Results are kept for the program that was built, not for a class path that somebody wants to compare with it.
  [ -n "${SLIPWAY_CLASS_PATH:-}" ] ||
    java+=(-Dslipway.program="$(<"$runtime/program")" -Dslipway.results="$project/target/results")
  [ ! -t 2 ] || java+=(-Dslipway.terminal=true) # shows progress
}

# Starts one of the program's classes in the place of this script.
run_program() { # CLASS ARGUMENT…
  exec "${java[@]}" -XX:SharedArchiveFile="$runtime/classes.jsa" "$@"
}
