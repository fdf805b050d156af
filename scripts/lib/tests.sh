# shellcheck shell=bash
# The tests, of which the rehearsal is a part, compiled as the program is and without Maven, in target/tests:
#   built, java  as in target/runtime
#   more         of src/build/java/Beside.java, which says what
# Needs $home and scripts/lib/{prerequisites,build,operation}.sh.
: "${home:?}"

# After ensure_built, whose classes they see.
ensure_tests_built() {
  local java
  ensure_operation_built
  # shellcheck disable=SC2034 # is_built_from and build_into see it
  java=$(java_path)
  tests_are_fresh || (
    need_jdk
    lock_build "$home/target"
    tests_are_fresh || build_into "$home/target/tests" resolve_test_dependencies BuildTests
  )
}

tests_are_fresh() {
  is_built_from "$home/target/tests" "$home"/{pom.xml,mvnw,.mvn} "$home"/src/{main,build,operation,test}/java
}

# Maven finds the libraries of the tests and what they start: when pom.xml changed, or something is no longer there.
resolve_test_dependencies() {
  resolve 'libraries of the tests' tests-resolved test-class-path older-postgres.jar \
    dependency:copy@older-postgres dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile="$home/target/test-class-path"
}

test_class_path() {
  local resources=$home/src/test/resources:$home/src/main/resources
  echo "$home/target/tests/classes:$resources:$home/target/runtime/classes:$home/target/operation/classes:$(<"$home/target/test-class-path")"
}

# Runs the tests that need nothing but Java and Node, or those that are named, in one JVM that starts quickly.
run_quick_tests() { # [CLASS|PACKAGE]…
  local options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir="$home/target" -Dslipway.home="$home")
  [ ! -t 1 ] || options+=(-Dslipway.terminal=true)
  export SLIPWAY_HOME=$home TMPDIR=$home/target JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
  # shellcheck disable=SC2016 # the shell that jsii starts expands it
  export JSII_RUNTIME='exec "$SLIPWAY_HOME/src/main/node/jsii-host"'
  (cd "$home" && "$JAVA_HOME/bin/java" "${options[@]}" -cp "$(test_class_path)" dev.slipway.testing.QuickTests "$@")
}
