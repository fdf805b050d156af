package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Stacks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformRulesTest {
  private static final String GOOD =
      "{'provider': {'aws': [{'default_tags': [{'tags': {'System': 'ltt'}}]}]},"
          + " 'terraform': {'required_version': '>= 1.5',"
          + "   'required_providers': {'aws': {'source': 'hashicorp/aws', 'version': '~> 5.100'}},"
          + "   'backend': {'s3': {'encrypt': true, 'dynamodb_table': 'locks'}}}}";

  private static List<String> broken(HouseRule rule, String json) {
    return Verdict.of(rule, Stacks.stack(json));
  }

  @Test
  void aStackThatSaysItAllPasses() {
    for (HouseRule rule : TerraformRules.ALL) {
      assertThat(broken(rule, GOOD)).isEmpty();
    }
  }

  @Test
  void addressesAreReadable() {
    assertThat(
            Verdict.broken(
                TerraformRules.ADDRESSES_ARE_READABLE,
                "'aws_vpc': {'main': {}, 'network_main_BC6B9DCD': {}}"))
        .containsExactly("aws_vpc.network_main_BC6B9DCD");
  }

  @Test
  void providersTag() {
    assertThat(broken(TerraformRules.PROVIDERS_TAG, GOOD.replace("default_tags", "other")))
        .containsExactly("provider.aws");
    assertThat(broken(TerraformRules.PROVIDERS_TAG, GOOD.replace("'System': 'ltt'", "")))
        .containsExactly("provider.aws");
  }

  @ParameterizedTest
  @ValueSource(strings = {"required_version", "'version'", "'source'", "hashicorp/"})
  void versionsAreBound(String missing) {
    String without = GOOD.replace(missing, missing.startsWith("'") ? "'other'" : "");

    assertThat(broken(TerraformRules.VERSIONS_ARE_BOUND, without)).containsExactly("provider.aws");
  }

  @ParameterizedTest
  @ValueSource(strings = {"encrypt", "dynamodb_table"})
  void stateIsEncryptedAndLocked(String missing) {
    assertThat(broken(TerraformRules.STATE_IS_ENCRYPTED_AND_LOCKED, GOOD.replace(missing, "other")))
        .containsExactly("backend.s3");
  }

  @Test
  void stateIsNotLocal() {
    assertThat(
            broken(
                TerraformRules.STATE_IS_ENCRYPTED_AND_LOCKED,
                "{'terraform': {'backend': {'local': {}}}}"))
        .containsExactly("backend.local");
  }

  @Test
  void descriptionsSaySomething() {
    assertThat(
            Verdict.broken(
                TerraformRules.DESCRIPTIONS_SAY_SOMETHING,
                "'aws_iam_role': {'good': {'description': 'tasks'}, 'none': {},"
                    + "'blank': {'description': ''}, 'deep': {'block': [{'description': ' '}]}}"))
        .containsExactly("aws_iam_role.blank", "aws_iam_role.deep");
  }
}
