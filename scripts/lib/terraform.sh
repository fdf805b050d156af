# shellcheck shell=bash
# Terraform (or OpenTofu) and where it takes providers from.
# Needs $home and scripts/lib/prerequisites.sh.
: "${home:?}"

# Sets SLIPWAY_TERRAFORM, and where providers lie on this disk TF_CLI_CONFIG_FILE.
need_terraform() {
  SLIPWAY_TERRAFORM=$(command -v "${SLIPWAY_TERRAFORM:-terraform}" || command -v tofu) ||
    die 'Terraform is missing: install Terraform 1.10 or newer (or OpenTofu) and put it on PATH, or set SLIPWAY_TERRAFORM to it.'
  export SLIPWAY_TERRAFORM
  choose_providers
}

# In this order: the mirror that SLIPWAY_PROVIDER_MIRROR names, the user's CLI configuration, a mirror
# found on the disk, the registry. A CLI configuration that is named but missing counts as none.
choose_providers() {
  local found=${SLIPWAY_PROVIDER_MIRROR:-}
  if [ -n "$found" ]; then
    [ -d "$found" ] ||
      die "SLIPWAY_PROVIDER_MIRROR is $found, which is no directory: set it to the one that has registry.terraform.io in it."
  elif [ -n "${TF_CLI_CONFIG_FILE:-}" ]; then
    [ ! -e "$TF_CLI_CONFIG_FILE" ] || return 0
    unset TF_CLI_CONFIG_FILE
  elif [ -e "${HOME:-}/.terraformrc" ] || [ -e "${HOME:-}/.tofurc" ]; then
    return 0
  fi
  [ -n "$found" ] || found=$(find_mirror)
  if [ -n "$found" ]; then
    use_mirror "$found"
  elif [ -z "${TF_PLUGIN_CACHE_DIR:-}" ]; then
    TF_PLUGIN_CACHE_DIR=$(user_cache)/terraform-plugins # 700 MB that each stack would fetch anew
    mkdir -p "$TF_PLUGIN_CACHE_DIR"
    export TF_PLUGIN_CACHE_DIR
  fi
}

# Prints the directory that has registry.terraform.io in it and lies near the root, if there is one.
find_mirror() {
  local registry
  registry=$(find / -maxdepth 4 \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp \
    -o -name '.terraform*' -o -name .cache -o -name node_modules -o -name plugin-cache -o -path "$home" \) -prune \
    -o -type d \( -name registry.terraform.io -o -name registry.opentofu.org \) -print -quit 2>/dev/null) || true
  echo "${registry%/*}"
}

# Links what the mirror holds under both registries' names, so that Terraform and OpenTofu are served
# alike; only a provider that it does not hold is asked of the registry.
use_mirror() {
  local mirror=$home/target/providers registry package provider name names=
  for registry in "$1"/registry.terraform.io "$1"/registry.opentofu.org; do
    # unpacked: namespace/type/version/platform; packed: namespace/type/*.zip
    for package in "$registry"/*/*/*/* "$registry"/*/*/*.zip; do
      [ -e "$package" ] || continue
      package=${package#"$registry/"}
      provider=${package%"${package#*/*/}"}
      for name in registry.terraform.io registry.opentofu.org; do
        mkdir -p "$mirror/$name/${package%/*}"
        ln -sfn "$registry/$package" "$mirror/$name/$package"
        names+="\"$name/${provider%/}\", "
      done
    done
  done
  [ -n "$names" ] || die "$1 holds no provider: set SLIPWAY_PROVIDER_MIRROR to a directory that 'terraform providers mirror' wrote."
  cat >"$mirror/cli.tfrc.$$" <<END
provider_installation {
  filesystem_mirror {
    path    = "$mirror"
    include = [${names%, }]
  }
  direct {
    exclude = [${names%, }]
  }
}
END
  mv "$mirror/cli.tfrc.$$" "$mirror/cli.tfrc"
  export TF_CLI_CONFIG_FILE=$mirror/cli.tfrc
}
