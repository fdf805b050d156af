package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.operation.journey.Itinerary;
import dev.slipway.testing.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people run before each merge: all environments, and what their files might say, too. Of some
 * of them {@code JourneyTest} shows the same on its way.
 */
@Tag("rehearsal")
class EveryEnvironmentTest {
  @Test
  void isAppliedPlannedAgainWithoutAChangeAndDestroyed() {
    Path target = Scripts.home().resolve("target");

    List<String> wanted = new ArrayList<>(names(files()));
    wanted.removeAll(Itinerary.stacks());
    var withWhatTheyNeed = Order.of(files(), wanted).keySet();

    Scripts.run(
        target.resolve("rehearse.log"),
        Map.of(),
        "rehearse",
        withVariants(wanted).toArray(String[]::new));

    var result = Files.text(target.resolve("rehearsal/result.json"));
    List<String> rehearsed = new ArrayList<>();
    for (JsonNode row : read(result).path("stacks")) {
      rehearsed.add(row.path("stack").asText());
      assertWithMessage(result).that(row.path("replan").asText()).startsWith("empty");
      assertWithMessage(result).that(row.path("destroy").asText()).endsWith(" s");
      assertWithMessage(result).that(row.path("failure").asText()).isEmpty();
    }
    assertThat(rehearsed).containsExactlyElementsIn(withVariants(names(withWhatTheyNeed)));
  }

  @Test
  void whoNamesNoneMeansAllAndEachComesAfterWhatItNeeds() {
    var order = Order.of(files(), List.of());

    List<String> names = names(order.keySet());
    assertThat(names).containsExactlyElementsIn(names(files()));
    assertThat(names).containsAtLeast("ltt-shared", "ltt-dev-staging", "ltt-prod").inOrder();
  }

  private static List<String> names(Collection<EnvironmentFile> files) {
    return files.stream().map(EnvironmentFile::stackId).toList();
  }

  private static List<String> withVariants(List<String> stacks) {
    return Stream.concat(stacks.stream(), Variant.all().stream().map(Variant::name)).toList();
  }

  private static List<EnvironmentFile> files() {
    return EnvironmentTexts.in(Scripts.home().resolve("environments")).read(Main.kinds());
  }

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
