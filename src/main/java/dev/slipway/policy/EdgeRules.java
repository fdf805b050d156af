package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Block.Section;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a network ends: subnets of others, ways out that are not the internet, a CDN in front. */
final class EdgeRules {
  private static final String EGRESS = "aws_vpc_security_group_egress_rule";
  private static final String SUBNETS = "network_configuration.subnets";
  private static final String GROUPS = "network_configuration.security_groups";
  private static final String TARGET = "ecs_target.";

  static final HouseRule FOUND_SUBNETS_ARE_THERE =
      new HouseRule(
          "EDGE-1",
          "FIB-01, LTT-03",
          "a subnet that something stands in is found once, or the plan says what is missing",
          (stack, block) ->
              standsIn(stack, block)
                  .filter(EdgeRules::isFound)
                  .allMatch(subnet -> condition(subnet).contains("length(self.ids) == 1")));

  static final HouseRule FOUND_SUBNETS_LEAD_RIGHT =
      HouseRule.within(
          "EDGE-2",
          "FIB-01, ALL-06",
          "a subnet found by its tags that tasks or stores stand in is checked not to be public",
          VpcRules.INSIDE,
          (stack, block) ->
              standsIn(stack, block)
                  .filter(subnet -> isFound(subnet) && subnet.body().has("tags"))
                  .allMatch(
                      subnet ->
                          tables(stack, subnet)
                              .anyMatch(table -> condition(table).contains("!startswith("))));

  static final HouseRule INTERNET_IS_WHERE_ROUTES_LEAD =
      new HouseRule(
          "EDGE-3",
          "H2O-02, ALL-09",
          "tasks leave to the internet only where their subnets lead there",
          (stack, starter) ->
              subnets(stack, starter).noneMatch(subnet -> VpcRules.isShut(stack, subnet))
                  || ways(stack, starter).noneMatch(NetworkRules::isOpen));

  static final HouseRule SHUT_TASKS_HAVE_ENDPOINTS =
      HouseRule.within(
          "EDGE-4",
          "H2O-02",
          "tasks that nothing leads out for reach by endpoints what starting them takes",
          Set.of("aws_ecs_service", "aws_cloudwatch_event_target"),
          (stack, starter) ->
              subnets(stack, starter)
                  .filter(subnet -> VpcRules.isShut(stack, subnet))
                  .allMatch(
                      subnet ->
                          Stream.of("ecr.api", "ecr.dkr", "logs", "s3")
                              .allMatch(each -> reaches(stack, starter, subnet, each))));

  static final HouseRule A_CDN_ASKS_BALANCERS =
      HouseRule.within(
          "EDGE-5",
          "H2O-05, ALL-09",
          "a list of AWS's servers is let in by a public load balancer alone, on 443",
          Set.of("aws_vpc_security_group_ingress_rule"),
          (stack, rule) ->
              !rule.body().has("prefix_list_id")
                  || (rule.body().at("from_port").asInt() == 443
                      && rule.body().at("to_port").asInt() == 443
                      && NetworkRules.guards(stack, rule, NetworkRules::isPublicBalancer)));

  static final List<HouseRule> ALL =
      List.of(
          FOUND_SUBNETS_ARE_THERE,
          FOUND_SUBNETS_LEAD_RIGHT,
          INTERNET_IS_WHERE_ROUTES_LEAD,
          SHUT_TASKS_HAVE_ENDPOINTS,
          A_CDN_ASKS_BALANCERS);

  private EdgeRules() {}

  /** Whether the check of a found subnet's routes demands an internet gateway. */
  static boolean isFoundPublic(StackModel stack, Block subnet) {
    return isFound(subnet)
        && tables(stack, subnet).anyMatch(table -> condition(table).contains("&& startswith("));
  }

  private static boolean isFound(Block subnet) {
    return subnet.section() == Section.DATA;
  }

  private static Stream<Block> standsIn(StackModel stack, Block block) {
    return Stream.of(SUBNETS, TARGET + SUBNETS, "subnet_ids", "subnets")
        .flatMap(argument -> Links.from(stack, block, argument))
        .filter(subnet -> subnet.type().equals("aws_subnets"));
  }

  /**
   * Where the tasks stand that a service, or a schedule, starts. What a person starts stands where
   * the stack says that tasks do, and has the group that an output names.
   */
  private static Stream<Block> subnets(StackModel stack, Block starter) {
    return starter.section() == Section.OUTPUT
        ? stack
            .at("output.private_subnet_ids")
            .map(told -> Links.from(stack, told, "value"))
            .orElseGet(Stream::empty)
        : Stream.of(SUBNETS, TARGET + SUBNETS)
            .flatMap(argument -> Links.from(stack, starter, argument));
  }

  /** The ways that the group of those tasks opens. */
  private static Stream<Block> ways(StackModel stack, Block starter) {
    return Stream.of(GROUPS, TARGET + GROUPS, "value")
        .flatMap(argument -> Links.from(stack, starter, argument))
        .flatMap(group -> Links.to(stack, group, EGRESS, "security_group_id"));
  }

  /** The route tables that are looked up by a found subnet. */
  private static Stream<Block> tables(StackModel stack, Block subnet) {
    return stack
        .blocks()
        .filter(block -> isFound(block) && block.type().equals("aws_route_table"))
        .filter(table -> Links.names(table, "subnet_id", subnet));
  }

  private static String condition(Block found) {
    return found.body().text("lifecycle.postcondition.0.condition").orElse("");
  }

  /** Whether tasks' group opens the way to an endpoint that serves one of their subnets. */
  private static boolean reaches(StackModel stack, Block starter, Block subnet, String what) {
    return stack.resources("aws_vpc_endpoint").stream()
        .filter(each -> each.body().text("service_name").orElse("").endsWith("." + what))
        .filter(each -> serves(stack, each, subnet))
        .anyMatch(endpoint -> ways(stack, starter).anyMatch(rule -> leads(stack, rule, endpoint)));
  }

  private static boolean serves(StackModel stack, Block endpoint, Block subnet) {
    return Links.names(endpoint, "subnet_ids", subnet)
        || Links.to(stack, endpoint, "aws_vpc_endpoint_route_table_association", "vpc_endpoint_id")
            .anyMatch(
                association ->
                    VpcRules.tables(stack, subnet)
                        .anyMatch(table -> Links.names(association, "route_table_id", table)));
  }

  private static boolean leads(StackModel stack, Block rule, Block endpoint) {
    return Links.names(rule, "prefix_list_id", endpoint)
        || Links.from(stack, endpoint, "security_group_ids")
            .anyMatch(group -> Links.names(rule, "referenced_security_group_id", group));
  }
}
