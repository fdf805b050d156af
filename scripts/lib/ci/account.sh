# shellcheck shell=bash
# Where a stack lives, as its environment file says: nothing is typed a second time.
: "${home:?}" "${project:?}"

account() { # STACK
  local stack=$1 file=$project/cdktf.out/stacks/$1/cdk.tf.json
  "$home/scripts/synth" "$stack" >&2
  jq -er '.provider.aws[0] | "account=\(.allowed_account_ids[0] // error)\nregion=\(.region)"' "$file" ||
    die "$stack names no account: say in its environment file which one it belongs to (target.account)."
}
