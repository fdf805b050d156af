package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Stacks;
import org.junit.jupiter.api.Test;

class HouseRuleTest {
  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(HouseRule.all().stream().map(HouseRule::id).distinct().count())
        .isEqualTo(HouseRule.all().size());
  }

  @Test
  void aViolationNamesStackAddressDemandAndRule() {
    assertThat(
            DataRules.LOGS_EXPIRE.violations(
                Stacks.resources("'aws_cloudwatch_log_group': {'app': {}}")))
        .containsExactly(
            "test: aws_cloudwatch_log_group.app:"
                + " a log group says how long it keeps its logs (DATA-1)");
  }

  @Test
  void whatIsOnlyLookedUpIsNotOurs() {
    assertThat(
            DataRules.LOGS_EXPIRE.violations(
                Stacks.stack("{'data': {'aws_cloudwatch_log_group': {'theirs': {}}}}")))
        .isEmpty();
  }

  @Test
  void anEmptyStackBreaksNothing() {
    for (HouseRule rule : HouseRule.all()) {
      assertThat(rule.violations(Stacks.stack("{}"))).isEmpty();
    }
  }
}
