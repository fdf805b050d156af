package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;
import static java.util.stream.Collectors.toSet;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let through in every stack. */
class AllWaysTest {
  private static final String IN = "aws_vpc_security_group_ingress_rule";
  private static final String OUT = "aws_vpc_security_group_egress_rule";
  private static final String WORLD = "0.0.0.0/0";

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-09 every way is for one port")
  void ports(StackModel stack) {
    for (String direction : List.of(IN, OUT)) {
      for (Block rule : stack.resources(direction)) {
        assertThat(rule).has("ip_protocol", "tcp").has("from_port");
        assertThat(rule.body().at("from_port")).isEqualTo(rule.body().at("to_port"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName(
      "ALL-09 all but the world's are let in by endpoints alone; a CDN's servers by a balancer"
          + " alone")
  void fromAddresses(StackModel stack) {
    rules(stack, IN)
        .filter(rule -> rule.body().has("cidr_ipv4"))
        .filter(rule -> !rule.body().at("cidr_ipv4").asText().equals(WORLD))
        .forEach(
            rule -> {
              assertThat(wearers(stack, rule)).containsExactly("aws_vpc_endpoint");
              assertThat(rule).has("from_port", 443);
            });
    rules(stack, IN)
        .filter(rule -> rule.body().has("prefix_list_id"))
        .forEach(
            rule -> {
              assertThat(wearers(stack, rule)).containsExactly("aws_lb");
              assertThat(rule).has("from_port", 443);
            });
    rules(stack, IN)
        .filter(rule -> !rule.body().has("cidr_ipv4") && !rule.body().has("prefix_list_id"))
        .forEach(rule -> assertThat(rule).has("referenced_security_group_id").hasNo("cidr_ipv6"));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-09 balancers and tasks alone call somebody")
  void waysOut(StackModel stack) {
    for (Block rule : stack.resources(OUT)) {
      Set<String> who = wearers(stack, rule);
      assertWithMessage("%s leaves", rule.address())
          .that(who)
          .isAnyOf(Set.of("aws_lb"), Set.of("aws_ecs_service"), Set.of());
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-09 every call between groups is open at both ends")
  void bothEnds(StackModel stack) {
    Set<String> out =
        calls(stack, OUT, "security_group_id", "referenced_security_group_id").collect(toSet());
    Set<String> in =
        calls(stack, IN, "referenced_security_group_id", "security_group_id")
            .filter(call -> !call.startsWith("${data."))
            .collect(toSet());
    assertThat(in).isEqualTo(out);
  }

  private static Stream<Block> rules(StackModel stack, String direction) {
    return stack.resources(direction).stream();
  }

  private static Set<String> wearers(StackModel stack, Block rule) {
    return wearers(stack, rule, "security_group_id");
  }

  /** The types of what wears a rule's group; one-off tasks get theirs when they start. */
  private static Set<String> wearers(StackModel stack, Block rule, String argument) {
    return Links.from(stack, rule, argument)
        .flatMap(group -> stack.resources().stream().filter(block -> wears(block, group)))
        .map(Block::type)
        .collect(toSet());
  }

  private static boolean wears(Block block, Block group) {
    return !block.type().matches("aws_vpc_security_group_.*|aws_cloudwatch_event_target")
        && block.references().stream().anyMatch(used -> used.address().equals(group.address()));
  }

  private static Stream<String> calls(StackModel stack, String direction, String from, String to) {
    return rules(stack, direction)
        .filter(rule -> rule.body().has("referenced_security_group_id"))
        .map(
            rule ->
                rule.body().at(from).asText()
                    + " to "
                    + rule.body().at(to).asText()
                    + " on "
                    + rule.body().at("from_port").asInt());
  }
}
