package dev.slipway.system.ltt;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Documents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where LTT's states lie, and in which account its stacks land. */
class LttStateTest {
  @ParameterizedTest
  @CsvSource({
    "ltt-shared, ltt/shared/terraform.tfstate",
    "ltt-dev-staging, ltt/dev-staging/terraform.tfstate",
    "ltt-prod, ltt/prod/terraform.tfstate",
  })
  @DisplayName("LTT-01 the states lie in the monitoring stack's bucket, locked by its table")
  void state(String stack, String key) {
    assertThat(Documents.stack(stack).backend().orElseThrow())
        .has("bucket", "alx-monitoring-terraform-state-411683670812")
        .has("key", key)
        .has("region", "eu-west-1")
        .has("dynamodb_table", "terraform-state-locks");
  }

  @ParameterizedTest
  @CsvSource({"ltt-shared, shared", "ltt-dev-staging, dev-staging", "ltt-prod, prod"})
  @DisplayName("LTT-01 the stacks land in account 411683670812 in Ireland")
  void account(String stack, String environment) {
    assertThat(Documents.stack(stack).providers().get(0))
        .has("region", "eu-west-1")
        .has("allowed_account_ids.0", "411683670812")
        .has("default_tags.tags.system", "ltt")
        .has("default_tags.tags.environment", environment);
  }
}
