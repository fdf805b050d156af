package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowntimeRulesTest {
  private static final String TOPIC = "'aws_sns_topic': {'alarms': {}}";

  private static final String BALANCED =
      """
      'aws_lb_target_group': {'web': {}},
      'aws_ecs_service': {'web': {
        'count': '${var.held ? 0 : 1}',
        'load_balancer': [{'target_group_arn': '${aws_lb_target_group.web.arn}'}]}},
      'aws_cloudwatch_metric_alarm': {'down': {
        'count': '${var.held ? 0 : 1}',
        'metric_name': 'HealthyHostCount',
        'statistic': 'Maximum',
        'dimensions': {'TargetGroup': '${aws_lb_target_group.web.arn_suffix}'},
        'comparison_operator': 'LessThanThreshold',
        'threshold': 1,
        'treat_missing_data': 'breaching',
        'alarm_actions': ['${aws_sns_topic.alarms.arn}']}},
      """
          + TOPIC;

  private static final String STORED =
      """
      'aws_db_instance': {'data': {'identifier': 'shop'}},
      'aws_cloudwatch_metric_alarm': {'full': {
        'metric_name': 'FreeStorageSpace',
        'dimensions': {'DBInstanceIdentifier': 'shop'},
        'comparison_operator': 'LessThanThreshold',
        'threshold': 4294967296,
        'treat_missing_data': 'breaching',
        'alarm_actions': ['${aws_sns_topic.alarms.arn}']}},
      """
          + TOPIC;

  private static final String CLUSTERED =
      STORED
          .replace("aws_db_instance", "aws_rds_cluster")
          .replace("'identifier'", "'cluster_identifier'")
          .replace("FreeStorageSpace',", "FreeLocalStorage', 'statistic': 'Minimum',")
          .replace("DBInstanceIdentifier", "DBClusterIdentifier");

  private static final String RUN =
      """
      'aws_ecs_task_definition': {'web': {'family': 'web'}, 'migrate': {'family': 'migrate'}},
      'aws_ecs_service': {'web': {
        'name': 'shop-web', 'task_definition': '${aws_ecs_task_definition.web.arn}'}},
      'aws_cloudwatch_event_rule': {
        'nightly': {'schedule_expression': 'cron(0 2 * * ? *)'},
        'failures': {'event_pattern': '{"detail": {"$or": [
          {"group": ["service:shop-web"]}, {"group": ["family:migrate"]}]}}'}},
      'aws_cloudwatch_event_target': {'failures': {
        'rule': '${aws_cloudwatch_event_rule.failures.name}',
        'arn': '${aws_sns_topic.alarms.arn}'}},
      """
              .replace("\n    {\"group", " {\"group")
              .replace("\"", "\\'")
          + TOPIC;

  private static final String SCHEDULED =
      """
      'aws_cloudwatch_event_rule': {'nightly': {
        'name': 'shop-nightly', 'schedule_expression': 'cron(0 2 * * ? *)'}},
      'aws_cloudwatch_metric_alarm': {'late': {
        'metric_name': 'FailedInvocations',
        'dimensions': {'RuleName': 'shop-nightly'},
        'alarm_actions': ['${aws_sns_topic.alarms.arn}']}},
      """
          + TOPIC;

  @Test
  void whatIsWatchedPasses() {
    assertThat(broken(DowntimeRules.NO_TARGET_IS_TOLD, BALANCED)).isEmpty();
    assertThat(broken(DowntimeRules.FULL_DISKS_ARE_TOLD, STORED)).isEmpty();
    assertThat(broken(DowntimeRules.FULL_DISKS_ARE_TOLD, CLUSTERED)).isEmpty();
    assertThat(broken(DowntimeRules.FAILED_TASKS_ARE_TOLD, RUN)).isEmpty();
    assertThat(broken(DowntimeRules.FAILED_STARTS_ARE_TOLD, SCHEDULED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HealthyHostCount, UnHealthyHostCount",
    "breaching, notBreaching",
    "Maximum, Minimum",
    "LessThanThreshold, GreaterThanThreshold",
    "'threshold'': 1', 'threshold'': 0'",
    "aws_lb_target_group.web.arn_suffix, aws_lb_target_group.api.arn_suffix",
    "${aws_sns_topic.alarms.arn}, arn:elsewhere",
    "'''count'': ''${var.held ? 0 : 1}'',\n  ''metric', '''metric'",
    "'? 0 : 1}'',\n  ''metric', '? 1 : 0}'',\n  ''metric'",
  })
  void aServiceThatMayBeDownUnnoticedIsRefused(String piece, String by) {
    assertThat(BALANCED).contains(piece);
    assertThat(broken(DowntimeRules.NO_TARGET_IS_TOLD, BALANCED.replace(piece, by)))
        .containsExactly("aws_lb_target_group.web");
  }

  @ParameterizedTest
  @CsvSource({
    "FreeStorageSpace, FreeableMemory",
    "'DBInstanceIdentifier'': ''shop', 'DBInstanceIdentifier'': ''other'",
    "breaching, missing",
    "${aws_sns_topic.alarms.arn}, arn:elsewhere",
  })
  void aDatabaseThatMayFillUnnoticedIsRefused(String piece, String by) {
    assertThat(STORED).contains(piece);
    assertThat(broken(DowntimeRules.FULL_DISKS_ARE_TOLD, STORED.replace(piece, by)))
        .containsExactly("aws_db_instance.data");
  }

  @ParameterizedTest
  @CsvSource({
    "FreeLocalStorage, FreeStorageSpace",
    "Minimum, Average",
    "'DBClusterIdentifier'': ''shop', 'DBClusterIdentifier'': ''other'",
    "'''DBClusterIdentifier'': ''shop''', '''Role'': ''WRITER'', ''DBClusterIdentifier'':"
        + " ''shop'''",
    "breaching, missing",
  })
  void aClusterThatMayFillUnnoticedIsRefused(String piece, String by) {
    assertThat(CLUSTERED).contains(piece);
    assertThat(broken(DowntimeRules.FULL_DISKS_ARE_TOLD, CLUSTERED.replace(piece, by)))
        .containsExactly("aws_rds_cluster.data");
  }

  @ParameterizedTest
  @CsvSource({
    "service:shop-web, family:web, web",
    "family:migrate, service:migrate, migrate",
    "family:migrate, family:migrate-, migrate",
  })
  void aTaskThatMayFailUnnoticedIsRefused(String piece, String by, String task) {
    assertThat(RUN).contains(piece);
    assertThat(broken(DowntimeRules.FAILED_TASKS_ARE_TOLD, RUN.replace(piece, by)))
        .containsExactly("aws_ecs_task_definition." + task);
  }

  @ParameterizedTest
  @CsvSource({"${aws_sns_topic.alarms.arn}", "${aws_cloudwatch_event_rule.failures.name}"})
  void aRuleThatTellsNobodyTellsOfNoTask(String piece) {
    assertThat(RUN).contains(piece);
    assertThat(broken(DowntimeRules.FAILED_TASKS_ARE_TOLD, RUN.replace(piece, "elsewhere")))
        .containsExactly("aws_ecs_task_definition.web", "aws_ecs_task_definition.migrate");
  }

  @ParameterizedTest
  @CsvSource({
    "FailedInvocations, Invocations",
    "'RuleName'': ''shop-nightly', 'RuleName'': ''shop-daily'",
    "${aws_sns_topic.alarms.arn}, arn:elsewhere",
  })
  void aScheduleThatMayStartNothingUnnoticedIsRefused(String piece, String by) {
    assertThat(SCHEDULED).contains(piece);
    assertThat(broken(DowntimeRules.FAILED_STARTS_ARE_TOLD, SCHEDULED.replace(piece, by)))
        .containsExactly("aws_cloudwatch_event_rule.nightly");
  }
}
