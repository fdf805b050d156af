# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # jq variables are in single quotes; the parts share theirs
# The auth token of an ElastiCache replication group, which Terraform creates without one: a token that
# Terraform sets stands in its state.
#   ROTATE   the group takes the new token beside the old one (or beside no token at all)
#   write    the secrets get the new token, labelled SET_PENDING
#   deploy   the services start anew and read it
#   SET      only the new token opens the group; the label goes
# A token that is not on the group yet never stands in a secret, and SET waits for the services: a task with
# the old token could not connect any more.
# https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html

set_pending=no

setup_cache() { # ROTATE: yes or no
  local connections values token
  group=$(config .cache.replicationGroup)
  await_group
  [ "$(about_group .TransitEncryptionEnabled)" = true ] ||
    die "cache $group: an auth token needs encryption in transit, which this replication group does not have"
  connections=$(read_connections "$(config -c .cache.connections)")
  values=$(config -c '{host: .cache.host, port: (.cache.port | tostring)}')
  # SET takes the last token that was rotated in: that of a labelled secret, if there is one.
  token=$(about "$connections" "$values" \
    'sort_by(.labels // [] | index("SET_PENDING") | not) | first(.[] | held("{token}"; $values)) // empty')

  if [ "$1" = yes ] || [ -z "$token" ] || [ "$(about_group .AuthTokenEnabled)" != true ]; then
    token=$(new_password)
    update_token ROTATE "$token"
    write_connections "$connections" "$(with "$values" token "$token")" SET_PENDING
    set_pending=yes
  else
    write_connections "$connections" "$(with "$values" token "$token")"
    if labelled "$connections" SET_PENDING; then
      say "cache $group: an earlier run ended before SET"
      set_pending=yes changed=yes
    fi
  fi
  cache_token=$token
}

finish_cache() {
  [ "$set_pending" = yes ] || return 0
  await_services
  update_token SET "$cache_token"
  clear_label SET_PENDING
}

update_token() { # STRATEGY TOKEN
  TOKEN=$2 jq -n --arg group "$group" --arg strategy "$1" '{ReplicationGroupId: $group, AuthToken: env.TOKEN,
    AuthTokenUpdateStrategy: $strategy, ApplyImmediately: true}' |
    send "cache $group, $1" elasticache modify-replication-group
  await_group
  say "cache $group: auth token, $1"
}

about_group() { jq -r "$1" <<<"$group_state"; } # FILTER, of what await_group saw last

await_group() { await "${DATA_SETUP_CACHE_SECONDS:-1800}" "cache $group is not available" group_available; }

group_available() {
  group_state=$(cloud elasticache describe-replication-groups --replication-group-id "$group" |
    jq -c '.ReplicationGroups[0]') || exit
  why=$(about_group 'if .PendingModifiedValues.AuthTokenStatus then "its token is \(.PendingModifiedValues.AuthTokenStatus)"
    else "its status is \(.Status)" end')
  [ "$why" = 'its status is available' ]
}
