package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Classla's states lie, and where its stacks land. */
class ClasslaStateTest {
  @ParameterizedTest
  @CsvSource({
    "dev, infrastructure/dev/terraform.tfstate",
    "prod, infrastructure/terraform.tfstate",
  })
  @DisplayName("CLA-01 the states lie in Classla's bucket; prod's key is the documented")
  void state(String environment, String key) {
    assertThat(ClasslaStacks.of(environment).backend().orElseThrow())
        .has("bucket", "classla-terraform-state")
        .has("key", key)
        .has("region", "us-east-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-01 the table locks them, and nothing beside it, as documented")
  void lock(String environment) {
    assertThat(ClasslaStacks.of(environment).backend().orElseThrow())
        .has("dynamodb_table", "classla-terraform-locks")
        .hasNo("use_lockfile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-01 the stacks land in Northern Virginia")
  void region(String environment) {
    assertThat(ClasslaStacks.of(environment).providers()).hasSize(1);
    assertThat(ClasslaStacks.of(environment).providers().get(0))
        .has("region", "us-east-1")
        .has("default_tags.tags.system", "classla")
        .has("default_tags.tags.environment", environment);
  }
}
