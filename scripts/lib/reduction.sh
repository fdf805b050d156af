# shellcheck shell=bash
# The proof that the provider's reduced jar loses nothing: the whole one gives the same output.
# Needs $home and scripts/lib/build.sh.
: "${home:?}" "${runtime:?}"

check_reduction() {
  local output=$home/target/reduction
  echo 'reduced provider: same output as with the whole'
  mkdir -p "$output"
  "$home/scripts/synth" --output "$output/reduced" >/dev/null
  SLIPWAY_CLASS_PATH=$runtime/slipway.jar:$(<"$home/target/class-path") \
    "$home/scripts/synth" --output "$output/whole" >/dev/null
  diff -r "$output/reduced" "$output/whole" || die 'The reduced provider jar changes the output: see src/build/java/ReduceProvider.java.'
}
