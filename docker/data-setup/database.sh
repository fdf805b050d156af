# shellcheck shell=bash disable=SC2016,SC2034,SC2154 # jq variables are in single quotes; the parts share theirs
# Databases, extensions and logins. Each step asks the catalog what is missing and does only that.

setup_database() { # ROTATE: yes or no
  local login
  connect
  take_lock
  apply postgres <<'SQL'
-- A new login could look around here otherwise; where RDS does not give us the database, it stays.
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', datname) FROM pg_database
WHERE datname IN ('postgres', 'template1') AND pg_has_role(datdba, 'USAGE')
  AND has_database_privilege('public', oid, 'CONNECT');
SQL
  for login in $(config '.database.logins[].name'); do
    say "login $login"
    create_login "$login"
    give_password "$login" "$1"
  done
}

# The master login, whose password RDS changes every 7 days: read at each run, kept nowhere.
connect() {
  local master
  PGHOST=$(config .database.host) PGPORT=$(config .database.port)
  PGSSLMODE=$(config '.database.sslmode // "verify-full"')
  export PGHOST PGPORT PGSSLMODE PGCONNECT_TIMEOUT=5 PGOPTIONS='-c client_min_messages=warning'
  master=$(cloud secretsmanager get-secret-value --secret-id "$(config .database.masterSecret)" | jq -r .SecretString)
  master_user=$(MASTER=$master jq -nr 'env.MASTER | fromjson.username')
  master_password=$(MASTER=$master jq -nr 'env.MASTER | fromjson.password')
  await "${DATA_SETUP_DATABASE_SECONDS:-60}" "cannot log in to the database at $PGHOST:$PGPORT" answers
  say "database $PGHOST:$PGPORT: logged in as $master_user"
}

answers() { why=$(sql postgres <<<'SELECT 1' 2>&1 >/dev/null); }

# sql DATABASE [psql options]: runs standard input as the master login.
sql() { as "$master_user" "$master_password" "$@"; }

as() { # USER PASSWORD DATABASE [psql options]
  PGUSER=$1 PGPASSWORD=$2 PGDATABASE=$3 \
    psql --no-psqlrc --no-password --quiet --no-align --tuples-only -v ON_ERROR_STOP=1 -v VERBOSITY=terse "${@:4}"
}

# apply DATABASE [psql options]: does, and says, each statement that the query on standard input yields.
apply() {
  local statements statement
  statements=$(sql "$@")
  while IFS= read -r statement <&3; do
    [ -n "$statement" ] || continue
    say "  $1: $statement"
    sql "$1" <<<"$statement"
  done 3< <(printf '%s\n' "$statements")
}

create_login() { # LOGIN
  local database extensions
  apply postgres -v login="$1" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'login') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'login');
SQL
  for database in $(config --arg login "$1" '.database.logins[] | select(.name == $login).databases[].name'); do
    extensions=$(config --arg database "$database" \
      '.database.logins[].databases[] | select(.name == $database) | .extensions // [] | join(",")')
    create_database "$1" "$database"
    apply "$database" -v extensions="$extensions" <<'SQL'
SELECT format('CREATE EXTENSION %I', name) FROM regexp_split_to_table(:'extensions', ',') AS name
WHERE name <> '' AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = name);
SQL
  done
}

# The RDS master is no superuser: to give a database to a role it must be a member that may SET ROLE,
# which creating the role does not include since PostgreSQL 16. https://www.postgresql.org/docs/17/role-attributes.html
create_database() { # LOGIN DATABASE
  apply postgres -v login="$1" -v database="$2" <<'SQL'
SELECT format('GRANT %I TO CURRENT_USER', :'login') WHERE NOT EXISTS
  (SELECT FROM pg_database WHERE datname = :'database' AND pg_get_userbyid(datdba) = :'login');
SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'login')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database');
SELECT format('ALTER DATABASE %I OWNER TO %I', datname, :'login')
  FROM pg_database WHERE datname = :'database' AND pg_get_userbyid(datdba) <> :'login';
-- Every login may connect to every database until this is said.
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'database') WHERE coalesce(
  (SELECT has_database_privilege('public', oid, 'CONNECT') FROM pg_database WHERE datname = :'database'), true);
SQL
}

# The secrets are written before the password is set: if the run ends in between, tasks that run keep a
# login that works, and the next run finds secrets that do not log in and begins anew.
give_password() { # LOGIN ROTATE
  local connections values password
  connections=$(read_connections "$(config -c --arg login "$1" '.database.logins[] | select(.name == $login).connections')")
  values=$(config -c --arg login "$1" '{user: $login, host: .database.host, port: (.database.port | tostring)}')
  password=$(working_password "$1" "$connections" "$values")
  if [ "$2" = yes ] && [ -n "$password" ] && may_replace "$1" "$connections" "$(with "$values" password "$password")"; then
    password=
  fi
  if [ -n "$password" ]; then
    write_connections "$connections" "$(with "$values" password "$password")"
  else
    password=$(new_password)
    write_connections "$connections" "$(with "$values" password "$password")"
    in_lock "ALTER ROLE \"$1\" LOGIN PASSWORD '$(printf '%s\n' "$password" | python3 "$here/scram.py")';" >/dev/null
    say "  $1: new password"
  fi
}

# may_replace LOGIN CONNECTIONS VALUES: not a password that works and is new. A schedule that delivers twice would
# start the services anew twice; a password that does not work is never kept.
may_replace() {
  local youth=${DATA_SETUP_YOUTH_SECONDS:-3600} young
  young=$(about "$2" "$3" "now - held_since(\$values) < $youth") || exit
  [ "$force$young" = notrue ] || return 0
  say "  $1: its password is younger than $youth s and stays; --force would replace it"
  return 1
}

# working_password LOGIN CONNECTIONS VALUES: the first password in its secrets that logs in, or nothing.
working_password() {
  local password passwords database refusal
  passwords=$(about "$2" "$3" '[.[] | held("{password}"; $values)] | unique[]')
  database=$(config --arg login "$1" '.database.logins[] | select(.name == $login).databases[0].name')
  while IFS= read -r password <&3; do
    [ -n "$password" ] || continue
    if refusal=$(as "$1" "$password" "$database" <<<'SELECT 1' 2>&1 >/dev/null); then
      printf '%s' "$password"
      return
    fi
    # Any other failure says nothing about the password; a new one would cut tasks off for no reason.
    case $refusal in *'password authentication failed'*) ;; *) die "login $1: ${refusal%%$'\n'*}" ;; esac
  done 3< <(printf '%s\n' "$passwords")
}
