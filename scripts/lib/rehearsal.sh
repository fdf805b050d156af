# shellcheck shell=bash
# What the rehearsal needs beside the program and the tests: OpenTofu, where it is asked for.
# Needs $home and scripts/lib/prerequisites.sh.
: "${home:?}"

# Sets SLIPWAY_TERRAFORM to an OpenTofu; builds one if the machine has none.
use_tofu() {
  local version=v1.10.6 folder
  SLIPWAY_TERRAFORM=${SLIPWAY_TOFU:-$(command -v tofu)} || {
    need go 'builds OpenTofu; or install tofu'
    folder=$(user_cache)/opentofu-$version
    SLIPWAY_TERRAFORM=$folder/tofu
    [ -x "$SLIPWAY_TERRAFORM" ] || (build_tofu "$version" "$folder") >&2 || die 'OpenTofu could not be built: see above.'
  }
  export SLIPWAY_TERRAFORM
}

build_tofu() { # VERSION FOLDER
  local work source
  echo 'Building OpenTofu from its Go module, once (some minutes)…'
  work=$(mktemp -d)
  # shellcheck disable=SC2064 # the name as it is now
  trap "rm -rf '$work'" EXIT
  cd "$work" || return
  printf 'module build\ngo 1.24\n' >go.mod
  go get -tool "github.com/opentofu/opentofu/cmd/tofu@$1"
  source=$(go list -m -f '{{.Dir}}' github.com/opentofu/opentofu)
  # Go ignores the replacements that a dependency makes for itself.
  sed -n 's/^replace \(.*\) v[^ ]* => \(.*\)$/replace \1 => \2/p' "$source/go.mod" >>go.mod
  go mod tidy
  mkdir -p "$2"
  go build -o "$2/tofu.$$" github.com/opentofu/opentofu/cmd/tofu
  mv "$2/tofu.$$" "$2/tofu"
}
