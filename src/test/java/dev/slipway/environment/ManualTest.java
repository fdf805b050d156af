package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.spec.HarbourSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {
  private static final Block HARBOUR = Block.of(HarbourSpec.class);

  @TempDir Path home;

  @Test
  void rulesAreInTheWordsOfARefusal() {
    assertThat(rules(Harbours.YAML, HARBOUR, "callsign")).containsExactly("must be 5 signs");
    assertThat(rules(Harbours.YAML, crane(), "reach")).containsExactly("must be 1 to 80");
    assertThat(rules(Harbours.YAML, HARBOUR, "berths")).isEmpty();
  }

  @Test
  void rulesOfWhatNoFileHasAreSaid() {
    String yaml = "name: Port of Testing\n";

    assertThat(rules(yaml, HARBOUR, "callsign")).containsExactly("must be 5 signs");
    assertThat(rules(yaml, crane(), "tons")).containsExactly("must be 1 to 100");
  }

  @Test
  void anExampleIsTheShortestThatSaysSomething() {
    String none = Harbours.yaml("[Ann, Bob]", "[]");
    String more = Harbours.yaml("[Ann, Bob]", "[Ann, Bob, \"true\", \"5\", \"a: b\"]");

    assertThat(example(none, more)).hasValue("[Ann, Bob, \"true\", \"5\", \"a: b\"]");
    assertThat(example(none, more, Harbours.YAML)).hasValue("[Ann, Bob]");
    assertThat(example(none)).hasValue("[]");
    assertThat(example("name: Port of Testing\n")).isEmpty();
  }

  @Test
  void ofALongListTheFirstItemIsEnough() {
    String longOne = "[Ann" + ", Bob".repeat(20) + "]";

    assertThat(example(Harbours.yaml("[Ann, Bob]", longOne))).hasValue("[Ann, …]");
  }

  private java.util.Optional<String> example(String... yaml) {
    return manual(yaml).example(HARBOUR, field(HARBOUR, "pilots"));
  }

  private List<String> rules(String yaml, Block block, String key) {
    return manual(yaml).rules(block, field(block, key));
  }

  private Manual manual(String... yaml) {
    var harbours = new Harbours(home.resolve(Integer.toString(List.of(yaml).hashCode())));
    for (int i = 0; i < yaml.length; i++) {
      harbours.with("harbour/" + (char) ('a' + i) + ".yaml", yaml[i]);
    }
    return new Manual(harbours.folder(), Harbours.KINDS);
  }

  private static Block crane() {
    return field(HARBOUR, "cranes").holds().block().orElseThrow();
  }

  private static Block.Field field(Block block, String name) {
    return block.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
