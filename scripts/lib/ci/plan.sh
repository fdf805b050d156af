# shellcheck shell=bash
# What would change, in words that hold no value, so that a page of many may show them.
: "${home:?}"

plan() { # STACK FOLDER
  local stack=$1 folder=$2 said digest code=0
  mkdir -p "$folder"
  said=$("$home/scripts/deploy" "$stack" --dry-run) || code=$?
  digest=$(sed -n 's/^This plan is \([0-9a-f]*\)\.$/\1/p' <<<"$said")
  {
    printf '### %s\n\n' "$stack"
    if [ "$code" -ne 0 ]; then
      echo 'It could not be planned: the log says why.'
    else
      # As code, line for line: an address may have a star.
      printf '    %s\n' "${said//$'\n'/$'\n    '}"
    fi
    echo
  } >"$folder/$stack.md"
  printf 'plan=%s\nheld=%s\n' "$digest" "$(missing <<<"$said")"
  return "$code"
}

# What services wait for, in one line; nothing where none is held back.
missing() {
  sed -n '/^Held back: /,/^When /s/^  //p' | paste -sd ';' - | sed 's/;/; /g'
}
