package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HCL of every stack says all that its JSON says, also what a plan does not show. */
class ParsedBackTest {
  static List<StackModel> stacks() {
    return Stream.concat(RealStacks.all().stream(), RealStacks.variants().stream()).toList();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("stacks")
  void nothingIsLost(StackModel stack) {
    assertThat(ParsedBack.differences(stack, Main.files(stack).values())).isEmpty();
  }
}
