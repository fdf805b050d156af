# shellcheck shell=bash
# What images.sh does with Docker or Podman, whose commands are alike. Needs $tool.
: "${tool:?}"

exists() { "$tool" image inspect "$1" >/dev/null 2>&1; }

build_with() { # IMAGE DOCKERFILE CONTEXT [OPTION]…
  local image=$1 dockerfile=$2 context=$3
  shift 3
  echo "images: builds ${image#*/*/} with $tool, on the bases that its Dockerfile names" >&2
  "$tool" build --tag "$image" --file "$dockerfile" "$@" "$context" >&2
}

image_bytes() { "$tool" image inspect --format '{{.Size}}' "$1"; }

# shellcheck disable=SC2016 # Go expands it
ports='{{range $port, $_ := .Config.ExposedPorts}}{{$port}} {{end}}'

# All exposed ports are published to this machine alone.
start() { # IMAGE VARIABLES [COMMAND]…
  local image=$1 variables=$2 port published=()
  shift 2
  for port in $("$tool" image inspect --format "$ports" "$image"); do
    published+=(--publish "127.0.0.1::$port")
  done
  "$tool" run --detach --env-file "$variables" "${published[@]}" "$image" "$@"
}

exec_in() { "$tool" exec "$@"; }

reach() { # CONTAINER PORT COMMAND…
  ADDRESS=$("$tool" port "$1" "$2" | head -n 1)
  export ADDRESS
  shift 2
  "$@"
}

logs() { "$tool" logs "$1" 2>&1; }

wait_in() { return "$("$tool" wait "$1")"; }

stop() { # CONTAINER SECONDS
  "$tool" stop --time "$2" "$1" >/dev/null
  [ "$("$tool" inspect --format '{{.State.ExitCode}}' "$1")" != 137 ] || return 137
}

remove() { "$tool" rm --force --volumes "$1" >/dev/null; }
