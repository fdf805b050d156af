package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.spec.HarbourSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTextTest {
  private static final RuleText TEXT = text("berths");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "must be 1 to 80, got 0 ~ must be 1 to 80",
        "must be one of ours (a or b), got 'x'; did you mean a? ~ must be one of ours (a or b)",
        "must be above depth 7.5, got 3 ~ must be above `depth`",
        "must lie in eu-west-1 ~ must lie in `target.region`",
        "must be a region such as eu-west-1 ~ must be a region such as eu-west-1",
        "must be berths 12 at least ~ must be berths 12 at least",
        "for tugs 3 must be 4 ~ for tugs 3 must be 4",
        "must be one of the cranes (west.2, east.1) ~ must be one of the cranes",
        "must be one of the cranes () ~ must be one of the cranes",
        "must differ from cranes.east.1 ~ must differ from cranes.<name>",
        "must differ from pilots[0] ~ must differ from pilots[]",
        "makes 'a', which at 40 characters is too long for a role's name; AWS takes 32"
            + " ~ must make a role's name of at most 32 characters",
      })
  void aRefusalIsARuleOfEveryFile(String refusal, String rule) {
    assertThat(TEXT.of(refusal)).hasValue(rule);
  }

  @Test
  void thatANameIsNoneIsNoRule() {
    assertThat(TEXT.of("makes '?!-alb', which AWS does not take as a name")).isEmpty();
  }

  private static RuleText text(String about) {
    var place = new Place(Path.of("harbour.yaml"), "", new ArrayList<>());
    var tree = (Tree.Mapping) YamlReader.read(Harbours.YAML, place).orElseThrow();
    return new RuleText(Block.of(HarbourSpec.class), tree, about);
  }
}
