# shellcheck shell=bash disable=SC2034,SC2154 # the parts share theirs
# One run at a time: schedules deliver at least once, and of two runs at once the slower would leave its password
# in the secret and the other's in the database. The lock is PostgreSQL's own and belongs to a session, which
# stays open beside the others: however a run ends, its lock ends with it.
# https://www.postgresql.org/docs/17/explicit-locking.html#ADVISORY-LOCKS

lock_waits=no

take_lock() {
  mkfifo "$scratch/questions" "$scratch/answers"
  # Every lock of ours is in the database postgres, since each database has locks of its own. A session that
  # says nothing while a cache takes its token must not be taken for dead on the way.
  as "$master_user" "$master_password" postgres --dbname keepalives_idle=60 \
    <"$scratch/questions" >"$scratch/answers" 2>"$scratch/lock" &
  exec 8>"$scratch/questions" 9<"$scratch/answers"
  await "${DATA_SETUP_LOCK_SECONDS:-3600}" 'another run has not ended' locked
}

# It is asked for again and again and not waited for, since this session should answer at any time.
locked() {
  local answer
  answer=$(in_lock 'SELECT pg_try_advisory_lock(1);') || exit
  [ "$answer" = f ] || return 0
  [ "$lock_waits" = yes ] || say 'another run is at work: waits until it has ended'
  lock_waits=yes
  return 1
}

# in_lock SQL: runs a statement in the session that holds the lock, so that a run which lost it does nothing.
in_lock() {
  local line answer=
  (printf '%s\n\\echo .\n' "$1" >&8) 2>/dev/null || true # the session is gone: nothing is there to read
  while IFS= read -r line <&9; do
    if [ "$line" = . ]; then
      printf '%s\n' "$answer"
      return
    fi
    answer+=$line
  done
  die "the session that holds the lock ended: $(head -n 1 "$scratch/lock")"
}
