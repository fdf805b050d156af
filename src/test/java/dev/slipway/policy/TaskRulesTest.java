package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRulesTest {
  private static final String NORMAL =
      "[{'essential': true, 'cpu': 0, 'mountPoints': [], 'volumesFrom': [], 'systemControls': [],"
          + " 'portMappings': [{'containerPort': 80, 'hostPort': 80, 'protocol': 'tcp'}],"
          + " 'environment': [{'name': 'A'}, {'name': 'B'}],"
          + " 'secrets': [{'name': 'C'}, {'name': 'D'}]}]";

  private static String task(String containers) {
    return "'aws_ecs_task_definition': {'task': {'container_definitions': '%s'}}"
        .formatted(containers.replace("'", "\\'"));
  }

  @Test
  void aNormalContainerPasses() {
    assertThat(broken(TaskRules.CONTAINERS_ARE_NORMALISED, task(NORMAL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'essential'",
        "'cpu'",
        "'mountPoints'",
        "'volumesFrom'",
        "'systemControls'",
        "'hostPort'",
        "'protocol'",
        "'environment'"
      })
  void aContainerThatLeavesSomethingToEcsIsRefused(String key) {
    String without = NORMAL.replace(key, "'other'");

    assertThat(broken(TaskRules.CONTAINERS_ARE_NORMALISED, task(without)))
        .containsExactly("aws_ecs_task_definition.task");
  }

  @ParameterizedTest
  @CsvSource({"A, Z", "C, Z"})
  void anUnsortedContainerIsRefused(String first, String later) {
    String unsorted = NORMAL.replace("'name': '" + first, "'name': '" + later);

    assertThat(broken(TaskRules.CONTAINERS_ARE_NORMALISED, task(unsorted)))
        .containsExactly("aws_ecs_task_definition.task");
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "true, true, false", "false, false, false"})
  void aTaskEndsWithOneContainer(String first, String second, boolean holds) {
    String both = "[{'essential': %s}, {'essential': %s}]".formatted(first, second);

    assertThat(broken(TaskRules.ONE_CONTAINER_IS_THE_TASK, task(both)).isEmpty()).isEqualTo(holds);
  }

  @Test
  void servicesWaitForTheirListener() {
    assertThat(
            broken(
                TaskRules.SERVICES_WAIT_FOR_THEIR_LISTENER,
                """
                'aws_ecs_service': {
                  'worker': {},
                  'rule': {'load_balancer': [{}], 'depends_on': ['aws_lb_listener_rule.a']},
                  'listener': {'load_balancer': [{}], 'depends_on': ['aws_lb_listener.a']},
                  'other': {'load_balancer': [{}], 'depends_on': ['aws_lb_target_group.a']},
                  'none': {'load_balancer': [{}]}}
                """))
        .containsExactly("aws_ecs_service.other", "aws_ecs_service.none");
  }

  @Test
  void targetGroupsOverlap() {
    assertThat(
            broken(
                TaskRules.TARGET_GROUPS_OVERLAP,
                """
                'aws_lb_target_group': {
                  'good': {'lifecycle': {'create_before_destroy': true}}, 'bad': {}}
                """))
        .containsExactly("aws_lb_target_group.bad");
  }

  @Test
  void alarmsNotify() {
    assertThat(
            broken(
                TaskRules.ALARMS_NOTIFY,
                """
                'aws_cloudwatch_metric_alarm': {
                  'good': {'alarm_actions': ['${aws_sns_topic.a.arn}']},
                  'empty': {'alarm_actions': []}, 'silent': {}}
                """))
        .containsExactly("aws_cloudwatch_metric_alarm.empty", "aws_cloudwatch_metric_alarm.silent");
  }

  @Test
  void alarmsKnowSilence() {
    assertThat(
            broken(
                TaskRules.ALARMS_KNOW_SILENCE,
                """
                'aws_cloudwatch_metric_alarm': {
                  'good': {'treat_missing_data': 'notBreaching'}, 'bad': {}}
                """))
        .containsExactly("aws_cloudwatch_metric_alarm.bad");
  }

  @Test
  void eventsArrive() {
    assertThat(
            broken(
                TaskRules.EVENTS_ARRIVE,
                """
                'aws_sns_topic': {'open': {}, 'closed': {}},
                'aws_sns_topic_policy': {
                  'open': {'arn': '${aws_sns_topic.open.arn}', 'policy': 'events.amazonaws.com'},
                  'closed': {'arn': '${aws_sns_topic.closed.arn}', 'policy': 'cloudwatch'}},
                'aws_cloudwatch_event_target': {
                  'task': {'arn': 'arn:aws:ecs:::cluster'},
                  'good': {'arn': '${aws_sns_topic.open.arn}'},
                  'bad': {'arn': '${aws_sns_topic.closed.arn}'}}
                """))
        .containsExactly("aws_cloudwatch_event_target.bad");
  }

  @Test
  void namesAreOurs() {
    String service =
        "'%1$s': {'service_registries': {"
            + "'registry_arn': '${aws_service_discovery_service.%1$s.arn}'}}";
    assertThat(
            broken(
                TaskRules.NAMES_ARE_OURS,
                """
                'aws_service_discovery_private_dns_namespace': {'names': {}},
                'aws_service_discovery_service': {
                  'good': {'dns_config': {
                    'namespace_id': '${aws_service_discovery_private_dns_namespace.names.id}'}},
                  'bad': {'dns_config': {'namespace_id': 'ns-elsewhere'}}},
                'aws_ecs_service': {'nameless': {}, %s, %s, %s}
                """
                    .formatted(
                        service.formatted("good"),
                        service.formatted("bad"),
                        service.formatted("missing"))))
        .containsExactly("aws_ecs_service.bad", "aws_ecs_service.missing");
  }
}
