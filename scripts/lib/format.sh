# shellcheck shell=bash
# The form of a project's Java sources: google-java-format, started without Maven and only for files that changed. Of the
# clone's, Maven's spotless checks all with the same version in scripts/test.
# Needs scripts/lib/prerequisites.sh, with $home and $project.
: "${home:?}" "${project:?}"

check_format() {
  google_java_format --dry-run --set-exit-if-changed || die 'These sources are not formatted: run scripts/format.'
}

apply_format() {
  google_java_format --replace || die 'The sources could not be formatted: see above.'
}

# Runs it on the sources that changed since it was content last.
google_java_format() { # OPTION…
  local content=$project/target/formatted newer=() exports=() sources=() source package formatter
  need_jdk
  need_formatter
  mkdir -p "$project/target"
  [ ! -e "$content" ] || [ -n "$(find "$formatter" -newercm "$content")" ] || newer=(-newercm "$content")
  : >"$content.new"
  while IFS= read -r -d '' source; do
    sources+=("$source")
  done < <(find "$project/src" -name '*.java' ${newer[@]+"${newer[@]}"} -print0)
  echo "format: ${#sources[@]} changed Java sources"
  [ "${#sources[@]}" -gt 0 ] || return 0
  for package in api code file parser tree util; do
    exports+=("--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
  done
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "${exports[@]}" \
    -jar "$formatter" "$@" "${sources[@]}" >&2 || return
  mv "$content.new" "$content"
}

# Sets $formatter.
need_formatter() {
  local version
  version=$(sed -n 's:.*<google-java-format.version>\(.*\)</.*:\1:p' "$home/pom.xml")
  formatter=$home/target/format/google-java-format-$version-all-deps.jar
  [ ! -e "$formatter" ] || return 0
  need unzip 'unpacks Maven'
  step 'format: google-java-format, which Maven downloads the first time'
  "$home/mvnw" -f "$home/pom.xml" -q -B -ntp dependency:copy -DoutputDirectory="${formatter%/*}" \
    -Dartifact="com.google.googlejavaformat:google-java-format:$version:jar:all-deps" >&2 ||
    die 'The formatter could not be fetched: see above.'
  end_steps
}
