package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewerTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var resource =
                Newer.resource(
                    scope,
                    "one",
                    "aws_newest",
                    Optional.empty(),
                    Map.of("name", "a", "block", Map.of("b", List.of(1))));
            TerraformOutput.Builder.create(scope, "arn")
                .value(resource.getStringAttribute("arn"))
                .build();
          });

  @Test
  void saysWhatItIsTold() {
    assertThat(STACK).has("aws_newest.one").has("name", "a").has("block.b", List.of(1));
    assertThat(STACK.providers()).isEmpty();
  }

  @Test
  void isSpokenOfLikeAnyOther() {
    assertThat(STACK).has("output.arn").has("value", "${aws_newest.one.arn}");
  }
}
