package dev.slipway.construct.secrets;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.Ids;
import dev.slipway.spec.SecretName;
import dev.slipway.spec.SecretSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretShellsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var specs =
                Map.of(
                    "shop/dev/api_key", new SecretSpec("Key of the ${payment} API", 0),
                    "shop/dev/other", new SecretSpec("Another", 30));
            var shells =
                new SecretShells(scope, Ids.silent("secrets"), new SecretShells.Inputs(specs));
            TerraformOutput.Builder.create(scope, "arns")
                .value(shells.arns(Map.of("API_KEY", new SecretName("shop/dev/api_key"))))
                .build();
          });

  @Test
  void holdsNoValue() {
    assertThat(STACK.resources()).hasSize(2);
    assertThat(STACK).doesNotHave("aws_secretsmanager_secret_version");
  }

  @Test
  void aSecretsNameIsItsAddress() {
    assertThat(STACK)
        .has("aws_secretsmanager_secret.shop_dev_api_key")
        .has("name", "shop/dev/api_key")
        .has("recovery_window_in_days", 0);
  }

  @Test
  void aDescriptionIsTakenAsItStands() {
    assertThat(STACK)
        .has("aws_secretsmanager_secret.shop_dev_api_key")
        .has("description", "Key of the $${payment} API");
  }

  @Test
  void aVariableIsFilledFromItsSecretAlone() {
    assertThat(STACK)
        .has("output.arns")
        .has("value", Map.of("API_KEY", "${aws_secretsmanager_secret.shop_dev_api_key.arn}"));
  }
}
