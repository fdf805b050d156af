package dev.slipway.construct.secrets;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.Ids;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class SecretShellsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var specs =
                new TreeMap<>(
                    Map.of(
                        "shop/dev/api_key", new SecretSpec("Key of the ${payment} API", 0),
                        "shop/dev/other", new SecretSpec("Another", 30)));
            var shells =
                new SecretShells(scope, Ids.silent("secrets"), new SecretShells.Inputs(specs));
            output(scope, "whole", filled(shells, "shop/dev/api_key"));
            output(scope, "key", filled(shells, "shop/dev/api_key:public"));
            output(scope, "readable", shells.mayRead().resources());
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
        .has("output.whole")
        .has("value", "${aws_secretsmanager_secret.shop_dev_api_key.arn}");
  }

  @Test
  void aVariableMayBeFilledFromOneKeyOfItsSecret() {
    assertThat(STACK)
        .has("output.key")
        .has("value", "${aws_secretsmanager_secret.shop_dev_api_key.arn}:public::");
  }

  @Test
  void whoMayReadThemMayReadThemAllAndNothingElse() {
    assertThat(STACK)
        .has("output.readable")
        .has(
            "value",
            List.of(
                "${aws_secretsmanager_secret.shop_dev_api_key.arn}",
                "${aws_secretsmanager_secret.shop_dev_other.arn}"));
  }

  private static String filled(SecretShells shells, String text) {
    return shells.references(Map.of("KEY", new SecretSource(text))).get("KEY").valueFrom();
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }
}
