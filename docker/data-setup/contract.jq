# Prints what is wrong with DATA_SETUP, one fault a line; README.md says what may stand in it.

def word: type == "string" and test("^[A-Za-z0-9_/+=.@:!*-]+$");
def identifier: type == "string" and test("^[a-z_][a-z0-9_-]{0,62}$");
def check($path; $rule; f): if f then empty else "\($path) \($rule), got \(tojson)" end;
def object($path; $required; $optional):
  if type != "object" then "\($path) must be an object, got \(tojson)" else
    (($required - keys)[] | "\($path).\(.) is missing"),
    ((keys - $required - $optional)[] | "\($path).\(.) is unknown; known are \($required + $optional | join(", "))")
  end;
def list($path; each): if type != "array" then "\($path) must be a list, got \(tojson)" else
  range(length) as $i | .[$i] | each | "\($path)[\($i)]\(.)" end;
def optional(f): select(. != null) | f;

def template($words; $secret):
  [if type == "object" then .[] else . end] as $texts
  | if $texts == [] or any($texts[]; type != "string") then ".template must be a text or an object of texts, got \(tojson)" else
      ([$texts[] | scan("\\{[a-z]+\\}")] - $words | unique[] | ".template has the placeholder \(.); known are \($words | join(" "))"),
      (select(any($texts[]; contains($secret)) | not) | ".template lacks \($secret)")
    end;

def connections($path; $words; $secret): list($path;
  object(""; ["secret", "template"]; []),
  (.secret? | optional(check(".secret"; "must be a name or an ARN"; word))),
  (.template? | optional(template($words; $secret))));

def endpoint($path):
  (.host | optional(check("\($path).host"; "must be a host name"; word))),
  (.port | optional(check("\($path).port"; "must be a port number"; type == "number" and . == floor and . > 0 and . < 65536)));

def login:
  object(""; ["name", "databases", "connections"]; []),
  (.name? | optional(check(".name"; "must be lower case letters, digits, _ and -"; identifier))),
  (.databases? | optional(list(".databases"; object(""; ["name"]; ["extensions"]),
    (.name? | optional(check(".name"; "must be lower case letters, digits, _ and -"; identifier))),
    (.extensions? | optional(list(".extensions"; check(""; "must be the name of an extension"; identifier))))))),
  (.databases? | arrays | select(length == 0) | ".databases is empty"),
  (.connections? | optional(connections(".connections"; ["{user}", "{password}", "{host}", "{port}"]; "{password}")));

def twice($what; f): [f] | group_by(.)[] | select(length > 1) | "\($what) \(.[0]) stands \(length) times";

object("$"; []; ["database", "cache", "services"]),
(.database? | optional(object("database"; ["host", "port", "masterSecret", "logins"]; ["sslmode"]))),
(.database? | objects | endpoint("database"),
  (.masterSecret | optional(check("database.masterSecret"; "must be a name or an ARN"; word))),
  (.sslmode | optional(check("database.sslmode"; "must be disable, require, verify-ca or verify-full"; IN("disable", "require", "verify-ca", "verify-full")))),
  (.logins | optional(list("database.logins"; login)))),
(.cache? | optional(object("cache"; ["replicationGroup", "host", "port", "connections"]; []))),
(.cache? | objects | endpoint("cache"),
  (.replicationGroup | optional(check("cache.replicationGroup"; "must be the id of a replication group"; word))),
  (.connections | optional(connections("cache.connections"; ["{token}", "{host}", "{port}"]; "{token}")))),
(.services? | optional(list("services"; object(""; ["cluster", "service"]; []),
  (.cluster? | optional(check(".cluster"; "must be a name or an ARN"; word))),
  (.service? | optional(check(".service"; "must be a name or an ARN"; word)))))),
(objects | select(.database == null and .cache == null) | "neither database nor cache: there is nothing to do"),
twice("the login"; .database?.logins?[]?.name?),
twice("the database"; .database?.logins?[]?.databases?[]?.name?),
twice("the secret"; (.database?.logins?[]?.connections?[]?.secret?), (.cache?.connections?[]?.secret?))
