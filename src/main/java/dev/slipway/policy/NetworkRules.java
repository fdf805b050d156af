package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who may talk to whom. */
final class NetworkRules {
  private static final String INGRESS = "aws_vpc_security_group_ingress_rule";
  private static final String EGRESS = "aws_vpc_security_group_egress_rule";
  private static final Set<String> STORES =
      Set.of(
          "aws_db_instance",
          "aws_rds_cluster",
          "aws_elasticache_cluster",
          "aws_elasticache_replication_group");

  static final HouseRule OPEN_TO_THE_WORLD =
      HouseRule.within(
          "NET-1",
          "ALL-09",
          "only a public load balancer is open to the world, on 80 and 443",
          Set.of(INGRESS),
          (stack, rule) ->
              !isOpen(rule)
                  || (isWebPort(rule) && guards(stack, rule, NetworkRules::isPublicBalancer)));

  static final HouseRule STORES_CALL_NOBODY =
      HouseRule.within(
          "NET-2",
          "ALL-09",
          "the group of a database or cache has no egress",
          Set.of(EGRESS),
          (stack, rule) -> !guards(stack, rule, block -> STORES.contains(block.type())));

  static final HouseRule BALANCERS_REACH_TASKS =
      HouseRule.within(
          "NET-6",
          "ALL-09",
          "a load balancer leaves only to the groups of tasks",
          Set.of(EGRESS),
          (stack, rule) ->
              !guards(stack, rule, block -> block.type().equals("aws_lb"))
                  || guards(
                      stack,
                      rule,
                      "referenced_security_group_id",
                      block -> block.type().equals("aws_ecs_service")));

  static final HouseRule OUTSIDE_MEANS_HTTPS =
      HouseRule.within(
          "NET-7",
          "ALL-09",
          "what leaves to addresses, not to a group, leaves on one port: a service on 443",
          Set.of(EGRESS),
          (stack, rule) -> {
            int from = rule.body().at("from_port").asInt();
            boolean onePort =
                rule.body().at("ip_protocol").asText().equals("tcp")
                    && from == rule.body().at("to_port").asInt();
            return rule.body().has("referenced_security_group_id")
                || (onePort
                    && (from == 443
                        || !guards(stack, rule, block -> block.type().equals("aws_ecs_service"))));
          });

  static final HouseRule RULES_STAND_ALONE =
      HouseRule.of(
          "NET-3",
          "ALL-09",
          "each security group rule is a resource of its own, in the modern form",
          Set.of("aws_security_group", "aws_security_group_rule", "aws_default_security_group"),
          block ->
              !block.type().equals("aws_security_group_rule")
                  && block.body().list("ingress").isEmpty()
                  && block.body().list("egress").isEmpty());

  static final HouseRule GROUPS_AND_RULES_ARE_DESCRIBED =
      HouseRule.of(
          "NET-4",
          "ALL-09",
          "says in its description what it is for",
          Set.of("aws_security_group", INGRESS, EGRESS),
          block -> !block.body().text("description").orElse("").isBlank());

  static final HouseRule TASKS_ARE_PRIVATE =
      HouseRule.of(
          "NET-5",
          "ALL-06",
          "tasks have no public address",
          Set.of("aws_ecs_service", "aws_cloudwatch_event_target", "aws_scheduler_schedule"),
          block ->
              !block.body().isTrue("network_configuration.assign_public_ip")
                  && !block.body().isTrue("ecs_target.network_configuration.assign_public_ip")
                  && !block
                      .body()
                      .isTrue("target.ecs_parameters.network_configuration.assign_public_ip"));

  static final List<HouseRule> ALL =
      List.of(
          OPEN_TO_THE_WORLD,
          STORES_CALL_NOBODY,
          BALANCERS_REACH_TASKS,
          OUTSIDE_MEANS_HTTPS,
          RULES_STAND_ALONE,
          GROUPS_AND_RULES_ARE_DESCRIBED,
          TASKS_ARE_PRIVATE);

  private NetworkRules() {}

  static boolean isOpen(Block rule) {
    return rule.body().text("cidr_ipv4").filter("0.0.0.0/0"::equals).isPresent()
        || rule.body().text("cidr_ipv6").filter("::/0"::equals).isPresent();
  }

  private static boolean isWebPort(Block rule) {
    int from = rule.body().at("from_port").asInt();
    return (from == 80 || from == 443) && from == rule.body().at("to_port").asInt();
  }

  static boolean isPublicBalancer(Block block) {
    return block.type().equals("aws_lb") && !block.body().isTrue("internal");
  }

  /** Whether the rule's group is worn by such a resource. */
  static boolean guards(StackModel stack, Block rule, Predicate<Block> wearer) {
    return guards(stack, rule, "security_group_id", wearer);
  }

  private static boolean guards(
      StackModel stack, Block rule, String group, Predicate<Block> wearer) {
    return Links.from(stack, rule, group)
        .anyMatch(
            worn ->
                stack.resources().stream()
                    .filter(wearer)
                    .flatMap(block -> block.references().stream())
                    .anyMatch(used -> used.address().equals(worn.address())));
  }
}
