# shellcheck shell=bash
# One comment for each pull request, known by a mark that nobody sees. Needs GITHUB_TOKEN, which may write there.
: "${home:?}" "${GITHUB_TOKEN:?needs a token}" "${GITHUB_REPOSITORY:?}"
# shellcheck source=/dev/null
. "$home/scripts/lib/ci/summary.sh"

mark='<!-- slipway: plans -->'
most=60000 # GitHub takes 65536 characters

comment() { # FOLDER NUMBER
  local folder=$1 number=$2 text comments id
  need curl 'writes the comment'
  text=$mark$'\n'$(summary "$folder")
  [ ${#text} -le $most ] || text="${text:0:most}"$'\n\n… and more: the logs of the plans have the rest.'
  comments=/repos/$GITHUB_REPOSITORY/issues
  id=$(own_comment "$comments/$number/comments")
  if [ -n "$id" ]; then
    github "$comments/comments/$id" --request PATCH --data "$(jq -n --arg body "$text" '{$body}')" >/dev/null
  else
    github "$comments/$number/comments" --data "$(jq -n --arg body "$text" '{$body}')" >/dev/null
  fi
}

# The id of ours, on whichever page of the comments it is.
own_comment() { # PATH
  local page=1 answer
  while answer=$(github "$1?per_page=100&page=$page") && [ "$(jq length <<<"$answer")" -gt 0 ]; do
    jq -e --arg mark "$mark" 'map(select(.body | startswith($mark)))[0].id // empty' <<<"$answer" && return
    page=$((page + 1))
  done
}

# The token goes through a pipe: a command line is for everybody to see.
github() { # PATH CURL OPTION…
  local path=$1
  shift
  curl --silent --show-error --fail --max-time 30 --header @- --header 'Accept: application/vnd.github+json' \
    "$@" "${GITHUB_API_URL:-https://api.github.com}$path" <<<"Authorization: Bearer $GITHUB_TOKEN"
}
