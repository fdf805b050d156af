package dev.slipway.docker;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when secrets hold a password, as {@code connections.jq} of the data set-up finds out. */
@Tag("real")
@DisplayName("ALL-22 age of a password")
final class ConnectionsTest {
  private static final String NOON = "1764158400"; // 2025-11-26

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a number, as version 1 of the AWS CLI gives it | 1764158400.25",
        "a text, as version 2 gives it | \"2025-11-26T12:00:00.250000+00:00\"",
        "a text without a fraction     | \"2025-11-26T12:00:00+00:00\"",
      })
  void isToldBy(String what, String created) throws Exception {
    assertThat(heldSince(connection("here", created))).isEqualTo(NOON);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a sibling that was repaired since | here  | 1764158430 | 1764158400",
        "a sibling that is older           | here  | 1764158300 | 1764158300",
        "a sibling that holds another      | there | 1764158000 | 1764158400",
      })
  void isThatOfTheOldestThatHoldsIt(String what, String password, String created, String since)
      throws Exception {
    assertThat(heldSince(connection("here", NOON) + "," + connection(password, created)))
        .isEqualTo(since);
  }

  private static String connection(String password, String created) {
    return "{\"template\": \"p={password}\", \"value\": \"p=%s\", \"created\": %s}"
        .formatted(password, created);
  }

  private static String heldSince(String connections) throws IOException, InterruptedException {
    String filter =
        "include \"connections\"; [%s] | held_since({\"password\": \"here\"}) | floor"
            .formatted(connections);
    var jq =
        Command.run(
            Path.of("."),
            Map.of("PATH", TestTools.path()),
            List.of("env", "jq", "-nr", "-L", "docker/data-setup", filter));
    assertThat(jq.err()).isEmpty();
    return jq.out().strip();
  }
}
