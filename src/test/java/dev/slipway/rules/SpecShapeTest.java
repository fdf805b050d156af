package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.environment.EnvironmentSchema;
import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.HarbourSpec;
import dev.slipway.spec.Meaning;
import dev.slipway.system.Systems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key of every root record can be written in a file, and is explained to whoever writes it.
 */
class SpecShapeTest {
  /** The root record of each kind of environment file. */
  static List<Class<? extends EnvironmentSpec>> roots() {
    List<Class<? extends EnvironmentSpec>> roots = new ArrayList<>();
    Systems.ALL.forEach(kind -> roots.add(kind.spec()));
    roots.add(HarbourSpec.class);
    return roots;
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aFileCanSayAllOfIt(Class<? extends EnvironmentSpec> root) {
    assertThat(SpecShape.flaws(root)).isEmpty();
    assertThat(EnvironmentSchema.of(root)).endsWith("}\n");
  }

  /** A record with every flaw there is. */
  public record Flawed(
      int unexplained,
      @Meaning("No sentence") int mumbled,
      @Meaning("A time.") Instant time,
      @Meaning("Keys that are no text.") Map<Integer, String> numbered,
      @Meaning("Perhaps something.") List<Optional<String>> maybe,
      @Meaning("Not public.") List<Hidden> hidden,
      @Meaning("A record that holds itself.") Map<String, Flawed> again) {}

  record Hidden(@Meaning("A number.") int number) {}

  @Test
  void everyFlawIsNamed() {
    assertThat(SpecShape.flaws(Flawed.class))
        .containsExactly(
            "Flawed.unexplained has no @Meaning that is a sentence",
            "Flawed.mumbled has no @Meaning that is a sentence",
            "Flawed.time is a java.time.Instant, which no file can say",
            "Flawed.numbered is a java.util.Map<java.lang.Integer, java.lang.String>, which no file"
                + " can say",
            "Flawed.maybe is a java.util.Optional<java.lang.String>, which no file can say",
            "Flawed.hidden is a dev.slipway.rules.SpecShapeTest$Hidden, which no file can say",
            "Flawed.again is a Flawed within itself")
        .inOrder();
  }
}
