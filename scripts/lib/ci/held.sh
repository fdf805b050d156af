# shellcheck shell=bash
# Ends a run that can start nothing, with what is missing.

held() { # STACK WORDS
  local stack=$1 words=$2
  echo "::error title=$stack::Not all of it can start: $words. Bring that, and run this again; docs/first-deployment.md says how."
  return 1
}
