#!/usr/bin/env bash
# Builds images and runs them, for the tests, with what there is: Docker or Podman and the bases that a Dockerfile names,
# else, as root, buildah and stand-ins.sh.
#
#   images.sh engine                              which it is
#   images.sh build NAME DOCKERFILE CONTEXT [--build-arg ARG=VALUE]…   prints the image; of what did not change, the last one
#   images.sh size IMAGE                          its bytes
#   images.sh start IMAGE VARIABLES [COMMAND]…    prints the container; VARIABLES is a file of NAME=VALUE
#   images.sh exec CONTAINER COMMAND…             in it, as its user
#   images.sh reach CONTAINER PORT COMMAND…       beside it, where $ADDRESS is its port
#   images.sh logs CONTAINER                      what it printed
#   images.sh wait CONTAINER                      until it ends, with its exit code
#   images.sh stop CONTAINER SECONDS              as ECS does: its signal, then SIGKILL, which fails
#   images.sh remove CONTAINER
#
# SLIPWAY_IMAGE_ENGINE chooses: docker, podman or buildah.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../../.." && pwd)
# shellcheck source=/dev/null
. "$home/scripts/lib/prerequisites.sh"
cache=$(user_cache)/images

engine() {
  local engine
  if [ -n "${SLIPWAY_IMAGE_ENGINE:-}" ]; then
    echo "$SLIPWAY_IMAGE_ENGINE"
    return
  fi
  for engine in docker podman; do
    if command -v "$engine" >/dev/null && "$engine" info >/dev/null 2>&1; then
      echo "$engine"
      return
    fi
  done
  echo buildah
}

# What an image follows from: the recipe, the files, the arguments, and what makes stand-ins.
content() { # DOCKERFILE CONTEXT [ARGUMENT]…
  local dockerfile=$1 context=$2
  shift 2
  {
    cat "$dockerfile" "$dockerfile.dockerignore" "$here"/stand-ins.sh 2>/dev/null
    (cd "$context" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
    printf '%s\n' "$@" | sed 's/127\.0\.0\.1:[0-9]*/here/' # a test's server has another port each time
  } | sha256sum | cut -c 1-16
}

build() { # NAME DOCKERFILE CONTEXT [OPTION]…
  local image name=$1 dockerfile=$2 context=$3
  shift 3
  image=localhost/slipway-test/$name:$(content "$dockerfile" "$context" "$@")
  exists "$image" || build_with "$image" "$dockerfile" "$context" "$@"
  echo "$image"
}

size() { image_bytes "$@"; }

command=${1:-}
case $command in
  engine)
    engine
    exit
    ;;
  build | size | start | exec | reach | logs | wait | stop | remove) shift ;;
  *)
    usage >&2
    exit 2
    ;;
esac
tool=$(engine)
# shellcheck source=/dev/null
case $tool in
  buildah) . "$here/chrooted.sh" ;;
  *) . "$here/daemon.sh" ;;
esac
: "${cache:?}" "${tool:?}"
case $command in
  exec | wait) "${command}_in" "$@" ;;
  *) "$command" "$@" ;;
esac
