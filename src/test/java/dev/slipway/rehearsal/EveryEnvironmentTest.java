package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.testing.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people run before each merge: all environments, and what their files might say, too. */
@Tag("rehearsal")
class EveryEnvironmentTest {
  @Test
  void isAppliedPlannedAgainWithoutAChangeAndDestroyed() {
    Path target = Scripts.home().resolve("target");

    Scripts.run(target.resolve("rehearse.log"), Map.of(), "rehearse");

    var result = Files.text(target.resolve("rehearsal/result.json"));
    List<String> rehearsed = new ArrayList<>();
    for (JsonNode row : read(result).path("stacks")) {
      rehearsed.add(row.path("stack").asText());
      assertWithMessage(result).that(row.path("replan").asText()).startsWith("empty");
      assertWithMessage(result).that(row.path("destroy").asText()).endsWith(" s");
      assertWithMessage(result).that(row.path("failure").asText()).isEmpty();
    }
    assertThat(rehearsed).containsExactlyElementsIn(stacks());
  }

  private static List<String> stacks() {
    var home = Scripts.home();
    return Stream.concat(
            EnvironmentTexts.in(home.resolve("environments")).read(Main.kinds()).stream()
                .map(EnvironmentFile::stackId),
            Variant.all().stream().map(Variant::name))
        .toList();
  }

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
