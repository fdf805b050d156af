package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.rules.Rows;
import dev.slipway.testing.Stacks;
import org.junit.jupiter.api.Test;

class HouseRuleTest {
  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(HouseRule.all().stream().map(HouseRule::id).distinct().count())
        .isEqualTo(HouseRule.all().size());
  }

  @Test
  void everyRuleHoldsRows() {
    for (HouseRule rule : HouseRule.all()) {
      assertWithMessage(rule.id()).that(Rows.named(rule.toString())).isNotEmpty();
      assertWithMessage(rule.id())
          .that(rule.rows())
          .isEqualTo(String.join(", ", Rows.named(rule.toString())));
    }
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
