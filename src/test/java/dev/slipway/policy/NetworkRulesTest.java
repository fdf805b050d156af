package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;

class NetworkRulesTest {
  @Test
  void onlyAPublicLoadBalancerIsOpenToTheWorld() {
    assertThat(
            broken(
                NetworkRules.OPEN_TO_THE_WORLD,
                """
                'aws_security_group': {'alb': {}, 'inner': {}, 'task': {}},
                'aws_lb': {'public': {'security_groups': ['${aws_security_group.alb.id}']},
                           'inner': {'internal': true,
                                     'security_groups': ['${aws_security_group.inner.id}']}},
                'aws_vpc_security_group_ingress_rule': {
                  'web': {'cidr_ipv4': '0.0.0.0/0', 'from_port': 443, 'to_port': 443,
                          'security_group_id': '${aws_security_group.alb.id}'},
                  'near': {'cidr_ipv4': '10.0.0.0/16', 'from_port': 22, 'to_port': 22},
                  'internal': {'cidr_ipv4': '0.0.0.0/0', 'from_port': 80, 'to_port': 80,
                          'security_group_id': '${aws_security_group.inner.id}'},
                  'other_port': {'cidr_ipv6': '::/0', 'from_port': 80, 'to_port': 8080,
                          'security_group_id': '${aws_security_group.alb.id}'},
                  'task': {'cidr_ipv4': '0.0.0.0/0', 'from_port': 443, 'to_port': 443,
                          'security_group_id': '${aws_security_group.task.id}'}}
                """))
        .containsExactly(
            "aws_vpc_security_group_ingress_rule.internal",
            "aws_vpc_security_group_ingress_rule.other_port",
            "aws_vpc_security_group_ingress_rule.task");
  }

  @Test
  void storesCallNobody() {
    assertThat(
            broken(
                NetworkRules.STORES_CALL_NOBODY,
                """
                'aws_security_group': {'database': {}, 'cache': {}, 'task': {}},
                'aws_db_instance': {'a': {
                  'vpc_security_group_ids': ['${aws_security_group.database.id}']}},
                'aws_elasticache_replication_group': {'a': {
                  'security_group_ids': ['${aws_security_group.cache.id}']}},
                'aws_vpc_security_group_egress_rule': {
                  'database': {'security_group_id': '${aws_security_group.database.id}'},
                  'cache': {'security_group_id': '${aws_security_group.cache.id}'},
                  'task': {'security_group_id': '${aws_security_group.task.id}'}}
                """))
        .containsExactly(
            "aws_vpc_security_group_egress_rule.database",
            "aws_vpc_security_group_egress_rule.cache");
  }

  @Test
  void balancersReachTasks() {
    String rule =
        "'%1$s': {'security_group_id': '${aws_security_group.alb.id}',"
            + " 'referenced_security_group_id': '${aws_security_group.%1$s.id}'}";
    assertThat(
            broken(
                NetworkRules.BALANCERS_REACH_TASKS,
                """
                'aws_security_group': {'alb': {}, 'task': {}, 'database': {}},
                'aws_lb': {'a': {'security_groups': ['${aws_security_group.alb.id}']}},
                'aws_ecs_service': {'a': {'network_configuration': {
                  'security_groups': ['${aws_security_group.task.id}']}}},
                'aws_vpc_security_group_egress_rule': {
                  'world': {'security_group_id': '${aws_security_group.alb.id}',
                            'cidr_ipv4': '0.0.0.0/0'},
                  'other': {'security_group_id': '${aws_security_group.task.id}'}, %s, %s}
                """
                    .formatted(rule.formatted("task"), rule.formatted("database"))))
        .containsExactly(
            "aws_vpc_security_group_egress_rule.world",
            "aws_vpc_security_group_egress_rule.database");
  }

  @Test
  void outsideMeansHttps() {
    assertThat(
            broken(
                NetworkRules.OUTSIDE_MEANS_HTTPS,
                """
                'aws_vpc_security_group_egress_rule': {
                  'https': {'cidr_ipv4': '0.0.0.0/0', 'ip_protocol': 'tcp',
                            'from_port': 443, 'to_port': 443},
                  'group': {'referenced_security_group_id': 'x', 'from_port': 5432},
                  'http': {'cidr_ipv4': '10.0.0.0/8', 'ip_protocol': 'tcp',
                           'from_port': 80, 'to_port': 443},
                  'all': {'cidr_ipv6': '::/0', 'ip_protocol': '-1'},
                  'migration': {'cidr_ipv4': '0.0.0.0/0', 'ip_protocol': 'tcp',
                                'security_group_id': '${aws_security_group.once.id}',
                                'from_port': 5432, 'to_port': 5432},
                  'service': {'cidr_ipv4': '0.0.0.0/0', 'ip_protocol': 'tcp',
                              'security_group_id': '${aws_security_group.always.id}',
                              'from_port': 5432, 'to_port': 5432}},
                'aws_security_group': {'once': {}, 'always': {}},
                'aws_ecs_service': {'api': {'network_configuration': {
                  'security_groups': ['${aws_security_group.always.id}']}}}
                """))
        .containsExactly(
            "aws_vpc_security_group_egress_rule.http",
            "aws_vpc_security_group_egress_rule.all",
            "aws_vpc_security_group_egress_rule.service");
  }

  @Test
  void rulesStandAlone() {
    assertThat(
            broken(
                NetworkRules.RULES_STAND_ALONE,
                """
                'aws_security_group': {'good': {'egress': []}, 'inline': {'ingress': [{}]}},
                'aws_security_group_rule': {'old': {}},
                'aws_default_security_group': {'closed': {}, 'open': {'ingress': [{'self': true}]}}
                """))
        .containsExactly(
            "aws_security_group.inline",
            "aws_security_group_rule.old",
            "aws_default_security_group.open");
  }

  @Test
  void groupsAndRulesAreDescribed() {
    assertThat(
            broken(
                NetworkRules.GROUPS_AND_RULES_ARE_DESCRIBED,
                """
                'aws_security_group': {'good': {'description': 'tasks'}, 'silent': {}},
                'aws_vpc_security_group_egress_rule': {'blank': {'description': ' '}}
                """))
        .containsExactly("aws_security_group.silent", "aws_vpc_security_group_egress_rule.blank");
  }

  @Test
  void tasksArePrivate() {
    assertThat(
            broken(
                NetworkRules.TASKS_ARE_PRIVATE,
                """
                'aws_ecs_service': {
                  'good': {'network_configuration': {'assign_public_ip': false}},
                  'bad': {'network_configuration': {'assign_public_ip': true}}},
                'aws_cloudwatch_event_target': {
                  'bad': {'ecs_target': [{'network_configuration': {'assign_public_ip': true}}]}},
                'aws_scheduler_schedule': {'bad': {'target': {'ecs_parameters': {
                  'network_configuration': {'assign_public_ip': true}}}}}
                """))
        .containsExactly(
            "aws_ecs_service.bad", "aws_cloudwatch_event_target.bad", "aws_scheduler_schedule.bad");
  }
}
