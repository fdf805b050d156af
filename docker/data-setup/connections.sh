# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # jq variables are in single quotes; the parts share theirs
# Connections: the secrets that services read, one for each place of the contract's "connections".
# Staging labels on a version are the memory of a run that ends early; ECS reads AWSCURRENT only.
#   DEPLOY_PENDING   the services have not started anew since
#   SET_PENDING      the cache still accepts the token before this one

# current SECRET: {value, version, labels, created} of what ECS would inject; {} for a secret without a value.
current() {
  local answer
  if answer=$(aws secretsmanager get-secret-value --secret-id "$1" --output json 2>&1); then
    ANSWER=$answer jq -cn 'env.ANSWER | fromjson
      | {value: .SecretString, version: .VersionId, labels: .VersionStages, created: .CreatedDate}'
  else
    case $answer in *ResourceNotFoundException*) ;; *) die "secret $1: ${answer##*$'\n'}" ;; esac
    # The same answer means "no value" and "no such secret"; only the second is a fault.
    cloud secretsmanager describe-secret --secret-id "$1" >/dev/null
    echo '{}'
  fi
}

# read_connections LIST: the contract's list, each connection with what its secret holds now.
read_connections() {
  local connection
  jq -c '.[]' <<<"$1" | while IFS= read -r connection; do
    current "$(jq -r .secret <<<"$connection")" | jq -c --argjson connection "$connection" '$connection + .'
  done | jq -cs .
}

# labelled CONNECTIONS LABEL: whether one of the secrets has it.
labelled() { [ "$(about "$1" '{}' "any(.[]; .labels // [] | index(\"$2\"))")" = true ]; }

# clear_label LABEL: from every secret of the contract.
clear_label() {
  local secret version
  read_connections "$(config -c '[.database.logins[]?.connections[], .cache.connections[]?]')" |
    jq -r --arg stage "$1" '.[] | select(.labels // [] | index($stage)) | "\(.secret) \(.version)"' |
    while read -r secret version; do
      cloud secretsmanager update-secret-version-stage --secret-id "$secret" \
        --version-stage "$1" --remove-from-version-id "$version" </dev/null >/dev/null
    done
}

# about CONNECTIONS VALUES FILTER: asks a question in terms of connections.jq; both hold secrets.
about() {
  CONNECTIONS=$1 VALUES=$2 jq -L "$here" -cnr \
    'include "connections"; (env.VALUES | fromjson) as $values | env.CONNECTIONS | fromjson | '"$3"
}

# with VALUES NAME SECRET: one more word for the templates.
with() { VALUES=$1 NAME=$2 SECRET=$3 jq -cn '(env.VALUES | fromjson) + {(env.NAME): env.SECRET}'; }

# write_connections CONNECTIONS VALUES [LABEL]: stores what a secret should hold and does not. Sets $changed, also
# when an earlier run ended before the services read what it had changed.
write_connections() {
  local puts put secret
  if labelled "$1" DEPLOY_PENDING; then changed=yes; fi
  puts=$(about "$1" "$2" '.[] | select(matches($values) | not)
    | {SecretId: .secret, SecretString: wanted($values), VersionStages: ["AWSCURRENT", "DEPLOY_PENDING"]}')
  while IFS= read -r put <&3; do
    [ -n "$put" ] || continue
    secret=$(PUT=$put jq -nr 'env.PUT | fromjson.SecretId')
    PUT=$put LABEL=${3:-} jq -n 'env.PUT | fromjson | .VersionStages += ([env.LABEL] - [""])' |
      send "secret $secret" secretsmanager put-secret-value
    say "secret $secret: wrote a new version"
    changed=yes
  done 3< <(printf '%s\n' "$puts")
}
