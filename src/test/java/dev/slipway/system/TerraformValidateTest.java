package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.check.Validator;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every stack before the real provider. */
@Tag("real")
class TerraformValidateTest {
  @TempDir static Path root;

  private static Validator validator;

  @BeforeAll
  static void init() throws Exception {
    validator = Validator.of(root, RealStacks.all());
  }

  @Test
  void everyStackIsValid() throws Exception {
    assertThat(validator.faults()).isEmpty();
  }

  @Test
  void aWrongArgumentIsFoundAndItsStackNamed() throws Exception {
    StackModel stack = RealStacks.named("ltt-prod");
    ObjectNode wrong = stack.json().deepCopy();
    ((ObjectNode) wrong.at("/resource/aws_cloudwatch_log_group/prod_backend"))
        .put("retention_in_days", 91);
    ((ObjectNode) wrong.at("/resource/aws_lb/alb")).put("idle_time", 300);
    try {
      validator.write(stack.name(), wrong);
      assertThat(validator.faults())
          .containsExactly(
              "ltt-prod/cdk.tf.json: Extraneous JSON object property",
              "ltt-prod/cdk.tf.json: expected retention_in_days to be one of [0 1 3 5 7 14 30 60 90"
                  + " 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653], got 91");
    } finally {
      validator.write(stack.name(), stack.json());
    }
  }
}
