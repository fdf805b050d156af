package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricRulesTest {
  private static final List<String> LOOKERS =
      List.of(
          "aws_cloudwatch_metric_alarm.alone",
          "aws_cloudwatch_metric_alarm.within",
          "aws_appautoscaling_policy.each",
          "aws_appautoscaling_policy.shared");

  private static final String LOOKING =
      """
      'aws_cloudwatch_metric_alarm': {
        'alone': {'namespace': 'shop', 'metric_name': 'Size'},
        'within': {'metric_query': [
          {'id': 'a', 'expression': 'b'},
          {'id': 'b', 'metric': {'namespace': 'shop', 'metric_name': 'Size'}}]},
        'aws': {'namespace': 'AWS/ECS', 'metric_name': 'CPUUtilization'}},
      'aws_appautoscaling_policy': {
        'cpu': {'target_tracking_scaling_policy_configuration': {
          'predefined_metric_specification': {'predefined_metric_type': 'CPU'}}},
        'each': {'target_tracking_scaling_policy_configuration': {
          'customized_metric_specification': {'namespace': 'shop', 'metric_name': 'Size'}}},
        'shared': {'target_tracking_scaling_policy_configuration': {
          'customized_metric_specification': {'metrics': [
            {'id': 'a', 'metric_stat': {'metric': {'namespace': 'shop', 'metric_name': 'Size'}}},
            {'id': 'b', 'expression': 'a'}]}}}}
      """;

  @Test
  void whatNobodyWritesIsFoundWhereverItIsLookedAt() {
    assertThat(broken(MetricRules.NUMBERS_ARE_WRITTEN, LOOKING)).containsExactlyElementsIn(LOOKERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'aws_cloudwatch_log_metric_filter': {'a': {"
            + "'metric_transformation': {'namespace': 'shop', 'name': 'Size'}}}",
        "'aws_ecs_task_definition': {'a': {'container_definitions': '[{\\'environment\\':"
            + " [{\\'name\\': \\'AWS_EMF_NAMESPACE\\', \\'value\\': \\'shop\\'}]}]'}}",
        "'aws_iam_role_policy': {'a': {'policy': '{\\'Statement\\': [{\\'Condition\\':"
            + " {\\'StringEquals\\': {\\'cloudwatch:namespace\\': \\'shop\\'}}}]}'}}",
      })
  void whatSomethingWritesIsThere(String writer) {
    assertThat(broken(MetricRules.NUMBERS_ARE_WRITTEN, LOOKING + "," + writer)).isEmpty();
    assertThat(
            broken(
                MetricRules.NUMBERS_ARE_WRITTEN, LOOKING + "," + writer.replace("shop", "other")))
        .containsExactlyElementsIn(LOOKERS);
  }

  @Test
  void aFilterWritesOneNumberAlone() {
    assertThat(
            broken(
                MetricRules.NUMBERS_ARE_WRITTEN,
                LOOKING
                    + ", 'aws_cloudwatch_log_metric_filter': {'a': {"
                    + "'metric_transformation': {'namespace': 'shop', 'name': 'Weight'}}}"))
        .containsExactlyElementsIn(LOOKERS);
  }
}
