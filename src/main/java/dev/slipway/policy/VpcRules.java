package dev.slipway.policy;

import static java.util.stream.Collectors.toSet;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Block.Section;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which way a VPC of our own leads. */
final class VpcRules {
  private static final Set<String> SUBNET = Set.of("aws_subnet");
  private static final String INTERNET = "gateway_id";
  private static final String NAT = "nat_gateway_id";

  /** What no internet gateway leads to. */
  static final Set<String> INSIDE =
      Set.of(
          "aws_ecs_service",
          "aws_cloudwatch_event_target",
          "aws_db_subnet_group",
          "aws_elasticache_subnet_group");

  static final HouseRule ADDRESSES_ARE_PRIVATE =
      HouseRule.of(
          "VPC-1",
          "CLA-02, ALV-01",
          "a subnet gives nobody a public address unasked, a public one neither",
          SUBNET,
          subnet -> !subnet.body().isTrue("map_public_ip_on_launch"));

  static final HouseRule DATABASES_LEAD_NOWHERE =
      HouseRule.within(
          "VPC-2",
          "LTT-03, CLA-02, ALV-01",
          "a subnet of databases says by which table it leads, and that one has no way out",
          SUBNET,
          (stack, subnet) ->
              !isForDatabases(subnet)
                  || (tables(stack, subnet).findAny().isPresent()
                      && routes(stack, subnet).findAny().isEmpty()));

  static final HouseRule NAT_STANDS_IN_PUBLIC =
      HouseRule.within(
          "VPC-3",
          "CLA-02, ALV-01",
          "a NAT gateway stands where a route leads to the internet",
          Set.of("aws_nat_gateway"),
          (stack, nat) ->
              Links.from(stack, nat, "subnet_id").allMatch(subnet -> isPublic(stack, subnet)));

  static final HouseRule NAT_IS_NEAR =
      HouseRule.within(
          "VPC-4",
          "CLA-02, ALV-01",
          "a subnet leaves through the NAT gateway of its own zone where that has one",
          SUBNET,
          (stack, subnet) ->
              gateways(stack, subnet).allMatch(gateway -> gateway.equals(zone(subnet)))
                  || stack.resources("aws_nat_gateway").stream()
                      .noneMatch(nat -> zoneOf(stack, nat).anyMatch(zone(subnet)::equals)));

  static final HouseRule DEFAULT_GROUP_IS_CLOSED =
      HouseRule.within(
          "VPC-5",
          "ALL-09",
          "a VPC's default group is ours, so that it has no rule",
          Set.of("aws_vpc"),
          (stack, vpc) ->
              Links.to(stack, vpc, "aws_default_security_group", "vpc_id").findAny().isPresent());

  static final HouseRule ENDPOINTS_ARE_NARROW =
      HouseRule.within(
          "VPC-6",
          "ALL-09, CLA-02",
          "an interface endpoint has the service's own name and admits 443 of its subnets alone",
          Set.of("aws_vpc_endpoint"),
          (stack, endpoint) ->
              !endpoint.body().text("vpc_endpoint_type").filter("Interface"::equals).isPresent()
                  || (endpoint.body().isTrue("private_dns_enabled")
                      && endpoint.body().has("security_group_ids")
                      && admissions(stack, endpoint)
                          .allMatch(rule -> isNarrow(stack, endpoint, rule))));

  static final HouseRule TASKS_AND_STORES_STAND_INSIDE =
      HouseRule.within(
          "VPC-7",
          "ALL-06",
          "no internet gateway leads to tasks, databases and caches",
          INSIDE,
          (stack, block) ->
              Stream.of(
                      "network_configuration.subnets",
                      "ecs_target.network_configuration.subnets",
                      "subnet_ids")
                  .flatMap(argument -> Links.from(stack, block, argument))
                  .noneMatch(subnet -> isPublic(stack, subnet)));

  static final List<HouseRule> ALL =
      List.of(
          ADDRESSES_ARE_PRIVATE,
          DATABASES_LEAD_NOWHERE,
          NAT_STANDS_IN_PUBLIC,
          NAT_IS_NEAR,
          DEFAULT_GROUP_IS_CLOSED,
          ENDPOINTS_ARE_NARROW,
          TASKS_AND_STORES_STAND_INSIDE);

  private VpcRules() {}

  /** Whether a route leads from a subnet to the internet, and back. */
  static boolean isPublic(StackModel stack, Block subnet) {
    return EdgeRules.isFoundPublic(stack, subnet)
        || routes(stack, subnet).anyMatch(route -> route.body().has(INTERNET));
  }

  /** Whether no route leads out of a subnet's VPC, as far as this stack decides. */
  static boolean isShut(StackModel stack, Block subnet) {
    return subnet.section() == Section.RESOURCE
        && routes(stack, subnet).findAny().isEmpty()
        && tables(stack, subnet).allMatch(table -> table.section() == Section.RESOURCE);
  }

  private static boolean isForDatabases(Block subnet) {
    return subnet.body().text("tags.Name").filter(name -> name.contains("-database-")).isPresent();
  }

  static Stream<Block> tables(StackModel stack, Block subnet) {
    return Links.to(stack, subnet, "aws_route_table_association", "subnet_id")
        .flatMap(association -> Links.from(stack, association, "route_table_id"));
  }

  private static Stream<Block> routes(StackModel stack, Block subnet) {
    return tables(stack, subnet)
        .flatMap(table -> Links.to(stack, table, "aws_route", "route_table_id"));
  }

  /** The zones of the NAT gateways that a subnet leaves through. */
  private static Stream<String> gateways(StackModel stack, Block subnet) {
    return routes(stack, subnet)
        .flatMap(route -> Links.from(stack, route, NAT))
        .flatMap(nat -> zoneOf(stack, nat));
  }

  private static Stream<String> zoneOf(StackModel stack, Block nat) {
    return Links.from(stack, nat, "subnet_id").map(VpcRules::zone);
  }

  private static String zone(Block subnet) {
    return subnet.body().text("availability_zone").orElse("");
  }

  private static Stream<Block> admissions(StackModel stack, Block endpoint) {
    return Links.from(stack, endpoint, "security_group_ids")
        .flatMap(
            group ->
                Links.to(stack, group, "aws_vpc_security_group_ingress_rule", "security_group_id"));
  }

  private static boolean isNarrow(StackModel stack, Block endpoint, Block rule) {
    Set<String> blocks =
        Links.from(stack, endpoint, "subnet_ids")
            .map(subnet -> subnet.body().at("cidr_block").asText())
            .collect(toSet());
    return blocks.contains(rule.body().at("cidr_ipv4").asText())
        && rule.body().at("from_port").asInt() == 443
        && rule.body().at("to_port").asInt() == 443;
  }
}
