package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import dev.slipway.testing.Stacks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeRulesTest {
  private static final String OPEN = "'cidr_ipv4': '0.0.0.0/0'";

  /** Tasks in a private subnet that leads to endpoints and nowhere else. */
  private static final String SHUT =
      """
      'aws_subnet': {'a': {}},
      'aws_route_table': {'a': {}},
      'aws_route_table_association': {'a': {'subnet_id': '${aws_subnet.a.id}',
                                            'route_table_id': '${aws_route_table.a.id}'}},
      'aws_security_group': {'task': {}, 'endpoints': {}},
      'aws_vpc_endpoint_route_table_association': {'s3': {
        'vpc_endpoint_id': '${aws_vpc_endpoint.s3.id}',
        'route_table_id': '${aws_route_table.a.id}'}},
      'aws_vpc_endpoint': {
        's3': {'service_name': 'com.amazonaws.eu-west-1.s3'},
        'api': {'service_name': 'com.amazonaws.eu-west-1.ecr.api', INTERFACE},
        'dkr': {'service_name': 'com.amazonaws.eu-west-1.ecr.dkr', INTERFACE},
        'logs': {'service_name': 'com.amazonaws.eu-west-1.logs', INTERFACE}},
      'aws_vpc_security_group_egress_rule': {
        's3': {'security_group_id': '${aws_security_group.task.id}',
               'prefix_list_id': '${aws_vpc_endpoint.s3.prefix_list_id}'},
        'others': {'security_group_id': '${aws_security_group.task.id}',
                   'referenced_security_group_id': '${aws_security_group.endpoints.id}'}},
      'aws_ecs_service': {'s': {'network_configuration': {
        'security_groups': ['${aws_security_group.task.id}'],
        'subnets': ['${aws_subnet.a.id}']}}}
      """
          .replace(
              "INTERFACE",
              "'subnet_ids': ['${aws_subnet.a.id}'],"
                  + " 'security_group_ids': ['${aws_security_group.endpoints.id}']");

  /** Tasks and a balancer in subnets that somebody else owns. */
  private static final String FOUND =
      """
      {'data': {
        'aws_subnets': {
          'private': {'tags': {'Tier': 'private'}, 'lifecycle': {'postcondition': [
            {'condition': '${length(self.ids) == 1}'}]}},
          'public': {'tags': {'Tier': 'public'}, 'lifecycle': {'postcondition': [
            {'condition': '${length(self.ids) == 1}'}]}}},
        'aws_route_table': {
          'private': {'subnet_id': '${one(data.aws_subnets.private.ids)}',
            'lifecycle': {'postcondition': [{'condition': 'anytrue(x) && !startswith(y)'}]}},
          'public': {'subnet_id': '${one(data.aws_subnets.public.ids)}',
            'lifecycle': {'postcondition': [{'condition': 'anytrue(x && startswith(y))'}]}}}},
       'resource': {
        'aws_lb': {'alb': {'subnets': ['${one(data.aws_subnets.public.ids)}']}},
        'aws_ecs_service': {'s': {'network_configuration': {
          'subnets': ['${one(data.aws_subnets.private.ids)}']}}}}}
      """;

  @Test
  void whatIsHeldPasses() {
    for (HouseRule rule : EdgeRules.ALL) {
      assertThat(broken(rule, SHUT)).isEmpty();
      assertThat(found(rule, "", "")).isEmpty();
    }
    assertThat(found(BalancerRules.PUBLIC_MEANS_REACHABLE, "", "")).isEmpty();
  }

  @Test
  void aFoundSubnetIsThere() {
    assertThat(found(EdgeRules.FOUND_SUBNETS_ARE_THERE, "${length(self.ids) == 1}", "${true}"))
        .containsExactly("aws_ecs_service.s");
  }

  @ParameterizedTest
  @CsvSource({"!startswith, startswith", "subnet_id, other"})
  void aFoundSubnetOfTasksIsCheckedNotToBePublic(String piece, String by) {
    assertThat(found(EdgeRules.FOUND_SUBNETS_LEAD_RIGHT, piece, by))
        .containsExactly("aws_ecs_service.s");
  }

  @Test
  void aFoundSubnetOfAPublicBalancerIsCheckedToBePublic() {
    assertThat(found(BalancerRules.PUBLIC_MEANS_REACHABLE, "&& startswith", "&& !startswith"))
        .containsExactly("aws_lb.alb");
  }

  @Test
  void aFoundPublicSubnetIsNoPlaceForTasks() {
    assertThat(
            found(
                VpcRules.TASKS_AND_STORES_STAND_INSIDE,
                "'subnets': ['${one(data.aws_subnets.private",
                "'subnets': ['${one(data.aws_subnets.public"))
        .containsExactly("aws_ecs_service.s");
  }

  /** What a clock starts there, and what a person does, who is told where and with which group. */
  @Test
  void whatNoServiceStartsIsHeld() {
    String others =
        """
        {'output': {
          'private_subnet_ids': {'value': ['${aws_subnet.a.id}']},
          'migrate_security_group_id': {'value': '${aws_security_group.task.id}'},
          'other_security_group_id': {'value': '${aws_security_group.endpoints.id}'}},
         'resource': {'aws_cloudwatch_event_target': {'clock': {'ecs_target': {
           'network_configuration': {'security_groups': ['${aws_security_group.task.id}'],
                                     'subnets': ['${aws_subnet.a.id}']}}}},
        """;
    String shut = others + SHUT + "}}";
    String open = shut.replace("'prefix_list_id': '${aws_vpc_endpoint.s3.prefix_list_id}'", OPEN);
    assertThat(Verdict.of(EdgeRules.INTERNET_IS_WHERE_ROUTES_LEAD, Stacks.stack(shut))).isEmpty();
    assertThat(Verdict.of(EdgeRules.INTERNET_IS_WHERE_ROUTES_LEAD, Stacks.stack(open)))
        .containsExactly(
            "aws_ecs_service.s",
            "aws_cloudwatch_event_target.clock",
            "output.migrate_security_group_id");
    assertThat(Verdict.of(EdgeRules.SHUT_TASKS_HAVE_ENDPOINTS, Stacks.stack(shut))).isEmpty();
    assertThat(Verdict.of(EdgeRules.SHUT_TASKS_HAVE_ENDPOINTS, Stacks.stack(open)))
        .containsExactly("aws_ecs_service.s", "aws_cloudwatch_event_target.clock");
  }

  @Test
  void whereNoRouteLeadsNoGroupLeads() {
    assertThat(
            shut(
                EdgeRules.INTERNET_IS_WHERE_ROUTES_LEAD,
                "'prefix_list_id': '${aws_vpc_endpoint.s3.prefix_list_id}'",
                OPEN))
        .containsExactly("aws_ecs_service.s");
    String route = "'aws_route': {'out': {'route_table_id': '${aws_route_table.a.id}'}}, ";
    assertThat(
            broken(
                EdgeRules.INTERNET_IS_WHERE_ROUTES_LEAD,
                route
                    + SHUT.replace(
                        "'prefix_list_id': '${aws_vpc_endpoint.s3.prefix_list_id}'", OPEN)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "eu-west-1.logs, eu-west-1.sqs",
        "'referenced_security_group_id', 'other'",
        "'prefix_list_id', 'other'",
        "'vpc_endpoint_id', 'other'",
        "'subnet_ids', 'other'"
      })
  void whereNoRouteLeadsEveryEndpointIsNeeded(String piece, String by) {
    assertThat(shut(EdgeRules.SHUT_TASKS_HAVE_ENDPOINTS, piece, by))
        .containsExactly("aws_ecs_service.s");
  }

  @Test
  void aCdnAsksBalancersAlone() {
    String rule =
        "'%s': {'prefix_list_id': 'pl-1', 'from_port': %s, 'to_port': %2$s,"
            + " 'security_group_id': '${aws_security_group.%s.id}'}";
    assertThat(
            broken(
                EdgeRules.A_CDN_ASKS_BALANCERS,
                "'aws_security_group': {'alb': {}, 'task': {}}, 'aws_lb': {'alb': {"
                    + "'security_groups': ['${aws_security_group.alb.id}']}},"
                    + " 'aws_vpc_security_group_ingress_rule': {"
                    + rule.formatted("good", 443, "alb")
                    + ","
                    + rule.formatted("plain", 80, "alb")
                    + ","
                    + rule.formatted("task", 443, "task")
                    + "}"))
        .containsExactly(
            "aws_vpc_security_group_ingress_rule.plain",
            "aws_vpc_security_group_ingress_rule.task");
  }

  private static List<String> shut(HouseRule rule, String piece, String by) {
    assertThat(SHUT).contains(piece);
    return broken(rule, SHUT.replace(piece, by));
  }

  private static List<String> found(HouseRule rule, String piece, String by) {
    assertThat(FOUND).contains(piece);
    int start = FOUND.indexOf(piece);
    String edited = FOUND.substring(0, start) + by + FOUND.substring(start + piece.length());
    return Verdict.of(rule, Stacks.stack(edited));
  }
}
