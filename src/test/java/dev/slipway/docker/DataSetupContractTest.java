package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.TestTools;
import dev.slipway.testing.WatchedScript;
import dev.slipway.testing.WatchedScript.Run;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What data-setup says to a wrong {@code DATA_SETUP} or a wrong argument: one line, before it
 * touches anything.
 */
@Tag("real")
@DisplayName("ALL-13 contract of the data set-up")
final class DataSetupContractTest {
  private static final WatchedScript SCRIPT =
      new WatchedScript(
          Path.of("docker/data-setup/data-setup"), Pattern.compile("[A-Za-z0-9-]{64}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                    | the environment variable DATA_SETUP is missing; see README.md",
        "nonsense            | DATA_SETUP is not JSON",
        "[]                  | DATA_SETUP: $ must be an object, got []",
        "{}                  | DATA_SETUP: neither database nor cache: there is nothing to do",
        "{\"cache\": 7}      | DATA_SETUP: cache must be an object, got 7",
        "{\"databse\": {}, \"cache\": null} | DATA_SETUP: $.databse is unknown; known are database,"
            + " cache, services; neither database nor cache: there is nothing to do",
      })
  void namesTheFault(String setup, String message) throws Exception {
    var run = run(setup == null ? "" : setup);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errors()).isEqualTo("data-setup: " + message + "\n");
  }

  @Test
  void namesEveryFaultAtOnce() throws Exception {
    var run =
        run(
            """
            {"database": {"host": "h", "port": "5432", "masterSecret": "m", "sslmode": "prefer", "logins": [
               {"name": "A", "databases": [], "connections": [
                  {"secret": "s", "template": "{user}"}, {"secret": "s", "template": "{token}:{password}"}]}]}}
            """);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(
            run.errors().strip().replaceFirst("data-setup: DATA_SETUP: ", "").split("; (?!known)"))
        .asList()
        .containsExactly(
            "database.port must be a port number, got \"5432\"",
            "database.sslmode must be disable, require, verify-ca or verify-full, got \"prefer\"",
            "database.logins[0].name must be lower case letters, digits, _ and -, got \"A\"",
            "database.logins[0].databases is empty",
            "database.logins[0].connections[0].template lacks {password}",
            "database.logins[0].connections[1].template has the placeholder {token};"
                + " known are {user} {password} {host} {port}",
            "the secret s stands 2 times");
  }

  @ParameterizedTest
  @CsvSource({
    "--rotated",
    "--rotate everything",
    "--rotate logins token",
    "now",
    "--force",
    "--rotate token --force"
  })
  void refusesOtherArguments(String arguments) throws Exception {
    var run = run("{}", arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errors())
        .isEqualTo("data-setup: does not understand '" + arguments + "'; see --help\n");
  }

  @ParameterizedTest
  @CsvSource({"database, token, cache whose token", "cache, logins, database whose logins"})
  void refusesToRotateWhatItDoesNotHave(String has, String rotate, String lacks) throws Exception {
    var setups =
        Map.of(
            "database",
            "{\"database\": {\"host\": \"h\", \"port\": 1, \"masterSecret\": \"m\", \"logins\":"
                + " []}}",
            "cache",
            "{\"cache\": {\"replicationGroup\": \"g\", \"host\": \"h\", \"port\": 1,"
                + " \"connections\": []}}");

    var run = run(setups.get(has), "--rotate", rotate);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errors())
        .isEqualTo("data-setup: DATA_SETUP has no " + lacks + " could be rotated\n");
  }

  @Test
  void helpSaysHow() throws Exception {
    var run = run("", "--help");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.output()).startsWith("Usage: data-setup [--rotate [logins|token]]");
  }

  private static Run run(String setup, String... arguments) throws Exception {
    return SCRIPT.run(Map.of("PATH", TestTools.path(), "DATA_SETUP", setup), arguments);
  }
}
