# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # jq variables are in single quotes; the parts share theirs
# Services read their secrets at start only, so after a change they start anew.

# The services of the contract that run now, as "cluster service"; before the first deployment none does.
running_services() {
  local cluster service
  config '.services // [] | .[] | "\(.cluster) \(.service)"' | while read -r cluster service; do
    about_service "$cluster" "$service" </dev/null |
      jq -r --arg line "$cluster $service" 'select(.status == "ACTIVE" and .desiredCount > 0) | $line'
  done
}

about_service() { # CLUSTER SERVICE
  cloud ecs describe-services --cluster "$1" --services "$2" | jq -c '.services[]'
}

deploy_services() {
  local services cluster service
  services=$(running_services)
  while read -r cluster service <&3; do
    [ -n "$cluster" ] || continue
    cloud ecs update-service --cluster "$cluster" --service "$service" --force-new-deployment >/dev/null
    say "service $service: new deployment"
  done 3< <(printf '%s\n' "$services")
}

await_services() {
  local services cluster service
  services=$(running_services)
  while read -r cluster service <&3; do
    [ -n "$cluster" ] || continue
    await "${DATA_SETUP_SERVICES_SECONDS:-900}" \
      "service $service is not stable, so the old token still opens the cache; run again when it is" stable "$cluster" "$service"
  done 3< <(printf '%s\n' "$services")
}

stable() { # CLUSTER SERVICE
  local service
  service=$(about_service "$1" "$2") || exit # without rights there is nothing to wait for
  jq -e '(.deployments | length) == 1 and .runningCount == .desiredCount' <<<"$service" >/dev/null
}
