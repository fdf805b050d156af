# shellcheck shell=bash
# The proof that what makes synthesis fast changes nothing: the libraries as they are shipped, and jsii without our host,
# give the same output.
# Needs $home and scripts/lib/build.sh.
: "${home:?}" "${runtime:?}"

check_reduction() {
  local output=$home/target/reduction
  echo 'reduced provider and our jsii host: same output as with what is shipped'
  mkdir -p "$output"
  "$home/scripts/synth" --fresh --output "$output/ours" >/dev/null
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 SLIPWAY_CLASS_PATH=$runtime/slipway.jar:$(<"$home/target/class-path") \
    "$home/scripts/synth" --output "$output/shipped" >/dev/null
  diff -r "$output/ours" "$output/shipped" ||
    die 'The output differs: see src/build/java/ReduceProvider.java and src/main/node/jsii-host.cjs.'
}
