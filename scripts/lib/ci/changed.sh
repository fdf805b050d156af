# shellcheck shell=bash
# Which stacks changed: the golden ones are committed, and scripts/check holds them to what a synth writes.
: "${project:?}"

changed() { # BASE HEAD
  local base=$1 head=$2 files file stacks=()
  # A branch's first push has no commit before it, and one that was rewritten none that is there: then all may have changed.
  git -C "$project" cat-file -e "$base^{commit}" 2>/dev/null || base=$(git -C "$project" hash-object -t tree /dev/null)
  files=$(git -C "$project" diff --relative --name-only --no-renames --diff-filter=d "$base" "$head" -- golden/)
  for file in $files; do
    file=${file#golden/}
    stacks+=("$(tr / - <<<"${file%.tf.json}")")
  done
  printf 'stacks=%s\n' "$(jq -nc '$ARGS.positional' --args "${stacks[@]}")"
}
