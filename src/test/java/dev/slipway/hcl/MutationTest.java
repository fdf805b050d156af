package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading back finds a mistake wherever it stands, and nothing else. */
class MutationTest {
  static Stream<Mutation> mutations() {
    return Stream.concat(Mutation.planned(), Mutation.unplanned());
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isSeen(Mutation mutation) {
    StackModel stack = RealStacks.named("ltt-prod");
    var mutated = Mutation.in(Main.files(stack), List.of(mutation));

    assertThat(
            ParsedBack.differences(stack, mutated.values()).stream()
                .map(difference -> difference.substring(0, difference.indexOf(": ")))
                .map(place -> place.startsWith(mutation.place()) ? mutation.place() : place)
                .distinct())
        .containsExactly(mutation.place());
  }
}
