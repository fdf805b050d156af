# A connection: {secret, template} of the contract, and {value, version, labels, created} that its secret holds.
# A template is a string or an object of strings; $values are the words for its {placeholders}.

def fill($values):
  def text: reduce ($values | to_entries[]) as $v (.; split("{\($v.key)}") | join($v.value));
  .template | if type == "object" then map_values(text) else text end;

def wanted($values): fill($values) | if type == "object" then tojson else . end;

def matches($values):
  .value != null and
  if .template | type == "object"
  then (.value | try fromjson catch null) == fill($values)
  else .value == fill($values) end;

# What stands in a text where its template has the placeholder, if the rest of it agrees.
def between($parts):
  (($parts | length) - 1) as $times
  | if $times == 0 then empty else
      (((length - ($parts | map(length) | add)) / $times) | floor) as $size
      | ($parts[0] | length) as $start
      | if $size < 1 then empty else .[$start:$start + $size] as $word
        | if ($parts | join($word)) == . then $word else empty end end
    end;

# The password (or token) that a connection holds, if any; $values know all placeholders but this one.
def held($placeholder; $values):
  (.value // empty) as $value | fill($values)
  | if type == "object"
    then to_entries[] | . as $e | ($value | try fromjson catch {}) | objects | .[$e.key] | strings | between($e.value | split($placeholder))
    else split($placeholder) as $parts | $value | between($parts) end;

# When the secret's version was written: version 1 of the AWS CLI gives a number, version 2 a text.
def written:
  .created | if type == "number" then . else sub("[.][0-9]+"; "") | sub("[+]00:00$"; "Z") | fromdateiso8601 end;

# Since when these connections hold what $values say. Of several the oldest counts: a younger one was only
# repaired from it.
def held_since($values): [.[] | select(matches($values)) | written] | min;
