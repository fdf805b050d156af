# shellcheck shell=bash
# What operates systems that run, in target/operation: beside the program, which neither downloads nor loads any of it.
#   built, java  as in target/runtime
#   more         of src/build/java/Beside.java, which says what
# Needs $home and scripts/lib/{prerequisites,build,program}.sh.
: "${home:?}"

# Of Java, that a command alone needs.
operation_options=()

# After ensure_built, whose classes it sees.
ensure_operation_built() {
  local java
  # shellcheck disable=SC2034 # is_built_from and build_into see it
  java=$(java_path)
  operation_is_fresh || (
    need_jdk
    lock_build "$home/target"
    operation_is_fresh || build_into "$home/target/operation" resolve_operation_dependencies BuildOperation
  )
}

operation_is_fresh() {
  is_built_from "$home/target/operation" "$home"/{pom.xml,mvnw,.mvn} "$home"/src/{main,build,operation}/java
}

# Maven finds what speaks with AWS: when pom.xml changed, or something is no longer there.
resolve_operation_dependencies() {
  resolve 'libraries that speak with AWS' operation-resolved operation-class-path jsii/program.js \
    dependency:build-classpath -Dslipway.synth -Poperation -DincludeScope=compile \
    -Dmdep.outputFile="$home/target/operation-class-path"
}

# Does in the place of this script what it is named after.
operate() { # ARGUMENT…
  program_without_node
  ensure_operation_built
  : "${java:?}" "${runtime:?}"
  java+=(-Dslipway.home="$home" ${operation_options[@]+"${operation_options[@]}"})
  [ ! -t 0 ] || java+=(-Dslipway.attended=true) # somebody can answer
  exec "${java[@]}" -cp "$home/target/operation/classes:$(<"$runtime/class-path"):$(<"$home/target/operation-class-path")" \
    dev.slipway.operation.Main "${0##*/}" "$@"
}
