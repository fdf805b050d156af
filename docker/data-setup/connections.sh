# Connections: the secrets that services read, one for each place of the contract's "connections".

# current SECRET: {value, version, labels} of what ECS would inject; {} for a secret without a value.
current() {
  local versions
  versions=$(cloud secretsmanager describe-secret --secret-id "$1" | jq -c '.VersionIdsToStages // {}')
  if jq -e 'any(.[]; index("AWSCURRENT"))' <<<"$versions" >/dev/null; then
    cloud secretsmanager get-secret-value --secret-id "$1" |
      jq -c '{value: .SecretString, version: .VersionId, labels: .VersionStages}'
  else
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

# about CONNECTIONS VALUES FILTER: asks a question in terms of connections.jq; both hold secrets.
about() {
  CONNECTIONS=$1 VALUES=$2 jq -L "$here" -cnr \
    'include "connections"; (env.VALUES | fromjson) as $values | env.CONNECTIONS | fromjson | '"$3"
}

# with VALUES NAME SECRET: one more word for the templates.
with() { VALUES=$1 NAME=$2 SECRET=$3 jq -cn '(env.VALUES | fromjson) + {(env.NAME): env.SECRET}'; }

# write_connections CONNECTIONS VALUES [LABEL]: stores what a secret should hold and does not.
write_connections() {
  local puts put secret
  puts=$(about "$1" "$2" '.[] | select(matches($values) | not)
    | {SecretId: .secret, SecretString: wanted($values), VersionStages: ["AWSCURRENT"]}')
  while IFS= read -r put <&3; do
    [ -n "$put" ] || continue
    secret=$(PUT=$put jq -nr 'env.PUT | fromjson.SecretId')
    PUT=$put LABEL=${3:-} jq -n 'env.PUT | fromjson | .VersionStages += ([env.LABEL] - [""])' |
      send "secret $secret" secretsmanager put-secret-value
    say "secret $secret: wrote a new version"
    changed=yes
  done 3< <(printf '%s\n' "$puts")
}
