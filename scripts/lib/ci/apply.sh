# shellcheck shell=bash
# Does a plan that was reviewed. What is held back then, for want of an image or a secret's value, is no fault here: the
# images may come later in the same run.
: "${home:?}"

apply() { # STACK DIGEST
  local stack=$1 digest=$2 code=0
  "$home/scripts/deploy" "$stack" --yes --plan "$digest" --wait 600 || code=$?
  [ "$code" -eq 4 ] || return "$code"
  echo "::warning title=$stack::It is applied, but something is held back: the log says what, and what is missing."
}
