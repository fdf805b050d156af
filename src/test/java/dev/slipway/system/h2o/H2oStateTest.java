package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where H2O's states lie, and where its stacks land. */
class H2oStateTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-01 the states lie in H2O's bucket under the environment's name")
  void state(String environment) {
    assertThat(H2os.of(environment).backend().orElseThrow())
        .has("bucket", "h2o-terraform-state")
        .has("key", environment + "/terraform.tfstate")
        .has("region", "us-east-1")
        .has("encrypt", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-01 the table locks them, and nothing beside it, as documented")
  void lock(String environment) {
    assertThat(H2os.of(environment).backend().orElseThrow())
        .has("dynamodb_table", "terraform-locks")
        .hasNo("use_lockfile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-02 all stands in Northern Virginia, where a CDN's certificate has to be, too")
  void region(String environment) {
    assertThat(H2os.of(environment).providers()).hasSize(1);
    assertThat(H2os.of(environment).providers().get(0))
        .has("region", "us-east-1")
        .has("default_tags.tags.system", "h2o")
        .has("default_tags.tags.environment", environment);
  }
}
