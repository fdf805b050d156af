# shellcheck shell=bash
# What the plans of a run say, on one page.

summary() { # FOLDER
  printf '## What would change\n\n'
  cat "$1"/*.md 2>/dev/null || echo 'Nothing.'
}
