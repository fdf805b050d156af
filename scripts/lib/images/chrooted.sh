# shellcheck shell=bash
# What images.sh does without a daemon: buildah builds, util-linux and container.py run, in namespaces of the container's own.
# Needs $cache and $here, and root.
: "${cache:?}" "${here:?}"

# shellcheck source=/dev/null
. "$here/stand-ins.sh"
export CONTAINERS_STORAGE_CONF=$cache/storage.conf BUILDAH_ISOLATION=chroot

need_builder() {
  [ "$(id -u)" = 0 ] || die 'Without Docker or Podman, images are built as root: run it as root, or start Docker.'
  local missing=() each
  for each in buildah mmdebstrap curl ip:iproute2 nsenter:util-linux; do
    command -v "${each%:*}" >/dev/null || missing+=("${each#*:}")
  done
  if [ "${#missing[@]}" != 0 ]; then
    command -v apt-get >/dev/null || die "Needs Docker, Podman, or ${missing[*]}: install one of them."
    echo "images: installing ${missing[*]}" >&2
    logged apt-get update
    DEBIAN_FRONTEND=noninteractive logged apt-get install -y --no-install-recommends "${missing[@]}"
  fi
  [ -e "$cache/storage.conf" ] || storage "$(driver)" >"$cache/storage.conf"
}

# Where the kernel lays one folder over another, nothing is copied.
driver() {
  local folder=$cache/overlay.$$
  mkdir -p "$folder"/{lower,upper,work,merged}
  if unshare --mount mount -t overlay overlay -o "lowerdir=$folder/lower,upperdir=$folder/upper,workdir=$folder/work" \
    "$folder/merged" 2>/dev/null; then
    echo overlay
  else
    echo vfs
  fi
  rm -r "$folder"
}

storage() { # DRIVER
  printf '[storage]\ndriver = "%s"\ngraphroot = "%s"\nrunroot = "%s"\n' "$1" "$cache/store" "$cache/run"
}

exists() {
  mkdir -p "$cache"
  # Until this build has ended: two tests at once would both install what is missing, and make the same stand-ins.
  exec 9>"$cache/lock"
  flock 9
  need_builder
  buildah inspect --type image "$1" >/dev/null 2>&1
}

# What a command prints is shown if it fails.
logged() {
  local log
  log=$(mktemp)
  "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    die "failed: $*"
  }
  rm "$log"
}

build_with() { # IMAGE DOCKERFILE CONTEXT [OPTION]…
  local image=$1 dockerfile=$2 context=$3 old
  shift 3
  stand_in "$dockerfile"
  echo "images: builds ${image#*/*/} with buildah, on stand-ins" >&2
  logged buildah bud --layers --pull-never --network host --format docker --tag "$image" --file "$dockerfile" \
    --ignorefile "$dockerfile.dockerignore" "$@" "$context"
  for old in $(buildah images --noheading --filter "reference=${image%:*}" --format '{{.Name}}:{{.Tag}}'); do
    [ "$old" = "$image" ] || buildah rmi "$old" >/dev/null || true # a container may still be of it
  done
}

image_bytes() {
  local container root
  container=$(buildah from --pull-never "$1")
  root=$(buildah mount "$container")
  du --summarize --bytes "$root" | cut -f 1
  buildah rm "$container" >/dev/null
}

# None outlives a quarter of an hour, whoever has forgotten it.
start() { # IMAGE VARIABLES [COMMAND]…
  local image=$1 variables=$2 container folder root
  shift 2
  remove_forgotten
  container=$(buildah from --pull-never "$image")
  root=$(buildah mount "$container")
  folder=$cache/containers/$container
  mkdir -p "$folder"
  buildah inspect --type image "$image" | python3 "$here/container.py" settle "$root" "$variables" "$@" >"$folder/process"
  (
    code=0
    timeout --signal KILL 900 unshare --mount --pid --fork --kill-child --net --uts --ipc \
      python3 "$here/container.py" become "$folder/process" </dev/null >"$folder/log" 2>&1 &
    echo $! >"$folder/parent"
    wait $! || code=$?
    echo "$code" >"$folder/ended.new"
    mv "$folder/ended.new" "$folder/ended"
  ) </dev/null >/dev/null 2>&1 &
  until first "$container" >/dev/null || [ -e "$folder/ended" ]; do sleep 0.05; done
  echo "$container"
}

remove_forgotten() {
  local folder
  for folder in "$cache"/containers/*; do
    [ -e "$folder/process" ] && [ -z "$(find "$folder/process" -mmin -20)" ] || continue
    buildah rm "${folder##*/}" >/dev/null 2>&1 || true
    rm -rf "$folder"
  done
}

# Its process 1, as this machine counts: the child of unshare, which is the child of timeout.
first() { # CONTAINER
  local process
  process=$(cat "$cache/containers/$1/parent" 2>/dev/null) && process=$(child "$process") && child "$process"
}

child() { grep -o '[0-9]*' "/proc/$1/task/$1/children" 2>/dev/null; }

exec_in() { # CONTAINER COMMAND…
  local container=$1 first
  shift
  first=$(first "$container") || die "$container has ended"
  nsenter --target "$first" --mount --pid --net --uts --ipc \
    python3 "$here/container.py" join "$cache/containers/$container/process" "$@"
}

reach() { # CONTAINER PORT COMMAND…
  local first
  first=$(first "$1") || die "$1 has ended"
  export ADDRESS=127.0.0.1:$2
  shift 2
  nsenter --target "$first" --net "$@"
}

logs() { cat "$cache/containers/$1/log"; }

wait_in() {
  local folder=$cache/containers/$1
  until [ -e "$folder/ended" ]; do sleep 0.05; done
  return "$(cat "$folder/ended")"
}

stop() { # CONTAINER SECONDS
  local folder=$cache/containers/$1 first until=$((SECONDS + $2))
  first=$(first "$1") || return 0
  kill -s "$(python3 "$here/container.py" signal "$folder/process")" "$first"
  until [ -e "$folder/ended" ]; do
    if [ "$SECONDS" -gt "$until" ]; then
      kill -KILL "$first"
      return 137
    fi
    sleep 0.05
  done
}

remove() { # CONTAINER
  local first
  if first=$(first "$1"); then
    kill -KILL "$first"
    wait_in "$1" || true
  fi
  buildah rm "$1" >/dev/null
  rm -r "${cache:?}/containers/$1"
}
