# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # jq variables are in single quotes; the parts share theirs
# What every part of data-setup uses: words for people, one way to wait, one way to call AWS.
# No function here or beside prints a secret or puts one into a process' arguments (`ps` shows those):
# secrets travel through shell variables, environment variables of one command, pipes, and one file in a
# directory of our own that goes with us.

umask 077
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

export TZ=UTC # the CLI gives times as the clock on the wall
export AWS_PAGER='' AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=5

say() { printf '%s\n' "$*"; }

die() { # [-c EXIT_CODE] MESSAGE
  local code=1
  if [ "$1" = -c ]; then code=$2; shift 2; fi
  printf 'data-setup: %s\n' "$*" >&2
  exit "$code"
}

# config FILTER [jq options]: from DATA_SETUP, which holds names only, no secret.
config() { jq -r "$@" <<<"$DATA_SETUP"; }

# cloud SERVICE OPERATION …: the AWS CLI's answer as JSON; a failure is one line.
cloud() {
  local errors
  { errors=$(aws "$@" --output json 2>&1 >&3 3>&-) || die "aws $1 $2: ${errors##*$'\n'}"; } 3>&1
}

# send WHAT SERVICE OPERATION: a request that holds a secret, as JSON on standard input. The CLI reads the file
# twice, so a pipe will not do; of a failure only the code shows, since some messages repeat the value.
send() {
  local errors
  cat >"$scratch/request"
  errors=$(aws "$2" "$3" --cli-input-json "file://$scratch/request" --output json 2>&1 >/dev/null) ||
    die "aws $2 $3, $1: $(grep -o '([A-Za-z.]*)' <<<"$errors" | head -n 1)"
  rm "$scratch/request"
}

# await SECONDS WHAT COMMAND …: until the command succeeds; it may leave a reason in $why.
await() {
  local deadline=$((SECONDS + $1)) what="$2 (waited $1 s)"
  shift 2
  why=
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || die "$what${why:+: ${why%%$'\n'*}}"
    sleep "${DATA_SETUP_POLL_SECONDS:-5}"
  done
}

# 64 characters, 6 bits each but for one letter: plain in URLs, and inside what ElastiCache allows
# (16 to 128 of letters, digits and !&#$^<>-).
# https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
new_password() { head -c 48 /dev/urandom | base64 | tr -d '\n' | tr '+/' '--'; }
