# shellcheck shell=bash
# Builds a front end. What npm installs runs here, so that this belongs into a job that has no credentials.

pages() { # FOLDER
  need npm 'builds the front end'
  (cd "$1" && npm ci && npm run build)
  [ -e "$1/dist" ] || die "npm run build has made no folder dist in $1."
}
