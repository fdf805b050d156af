# shellcheck shell=bash
# One message for each release, by an incoming webhook: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks

notify() {
  local run=${GITHUB_SERVER_URL:-}/${GITHUB_REPOSITORY:-}/actions/runs/${GITHUB_RUN_ID:-} word text
  if [ -z "${SLACK_WEBHOOK:-}" ]; then
    echo 'Nobody is told: there is no secret slack-webhook.'
    return
  fi
  need curl 'speaks with Slack'
  case ${BUILD:-}:${RELEASE:-}:${SMOKE:-}:${ROLLBACK:-} in
    failure:*) word='could not be built for' ;;
    *:success:*:*) word='runs in' ;;
    *:failure:failure:failure) word='did not keep what it promises, and could not be taken back from' ;;
    *:failure:failure:*) word='did not keep what it promises, and was taken back from' ;;
    *:failure:*:*) word='could not be released to' ;;
    *) word='was stopped on its way to' ;;
  esac
  # The three characters that Slack reads as its own.
  text=$(jq -nr --arg text "${TAG:-} $word ${STACK:-} (${ENVIRONMENT:-})" \
    '$text | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub(">"; "&gt;")')
  # The address is the secret.
  curl --silent --show-error --fail --max-time 30 --output /dev/null --json @- --config <(printf 'url = "%s"\n' "$SLACK_WEBHOOK") \
    < <(jq -n --arg text "$text: <$run|its log>" '{$text}') || die 'Slack took no message: see above.'
}
