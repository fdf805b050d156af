package dev.slipway.construct.networking;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.ScraperSpec;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IsolationTest {
  private static final StackModel STACK = stack(Optional.empty());

  private static final StackModel SCRAPED =
      stack(Optional.of(new ScraperSpec(new Cidr("10.0.11.4/32"), 8000)));

  @Test
  void deniesTheBlockBeforeItAllowsTheRest() {
    assertThat(inbound(STACK)).containsExactly("deny 10.0.11.0/24", "allow 0.0.0.0/0").inOrder();
  }

  @Test
  void deniesBothWays() {
    assertThat(outbound(STACK)).containsExactly("deny 10.0.11.0/24", "allow 0.0.0.0/0").inOrder();
  }

  @Test
  void deniesEveryProtocol() {
    assertThat(STACK)
        .has("aws_network_acl_rule.isolation_deny_in")
        .has("protocol", "-1")
        .hasNo("from_port");
  }

  @Test
  void exceptsTheScraperFirst() {
    assertThat(inbound(SCRAPED).get(0)).isEqualTo("allow 10.0.11.4/32");
    assertThat(outbound(SCRAPED).get(0)).isEqualTo("allow 10.0.11.4/32");
  }

  @Test
  void letsTheScraperReadOnePort() {
    assertThat(SCRAPED)
        .has("aws_network_acl_rule.isolation_scraper_in")
        .has("protocol", "tcp")
        .has("from_port", 8000)
        .has("to_port", 8000);
  }

  @Test
  void letsAnswersReachTheScraper() {
    assertThat(SCRAPED)
        .has("aws_network_acl_rule.isolation_scraper_out")
        .has("egress", true)
        .has("from_port", 1024)
        .has("to_port", 65535);
  }

  @Test
  void guardsEverySubnet() {
    List<String> guarded =
        STACK.resources("aws_network_acl_association").stream()
            .map(each -> each.body().text("subnet_id").orElseThrow())
            .toList();

    assertThat(guarded)
        .containsExactly(
            "subnet-private-a", "subnet-private-b", "subnet-database-a", "subnet-database-b");
  }

  @Test
  void takesASubnetOverOnceItsRulesStand() {
    List<String> rules =
        STACK.resources("aws_network_acl_rule").stream().map(Block::address).toList();

    for (var each : STACK.resources("aws_network_acl_association")) {
      assertThat(each.body().texts("depends_on")).containsExactlyElementsIn(rules);
    }
  }

  private static List<String> inbound(StackModel stack) {
    return rules(stack).get(false);
  }

  private static List<String> outbound(StackModel stack) {
    return rules(stack).get(true);
  }

  /** What is done to whom, in the order in which AWS asks, by direction. */
  private static Map<Boolean, List<String>> rules(StackModel stack) {
    return stack.resources("aws_network_acl_rule").stream()
        .map(Block::body)
        .sorted(Comparator.comparing(rule -> rule.number("rule_number").orElseThrow()))
        .collect(
            Collectors.partitioningBy(
                rule -> rule.isTrue("egress"),
                Collectors.mapping(
                    rule ->
                        rule.text("rule_action").orElseThrow()
                            + " "
                            + rule.text("cidr_block").orElseThrow(),
                    Collectors.toList())));
  }

  private static StackModel stack(Optional<ScraperSpec> scraper) {
    return Synthesized.synthScope(
        scope ->
            new Isolation(
                scope,
                "isolation",
                new Isolation.Inputs(
                    Specs.NAMING, Specs.NETWORK, new Cidr("10.0.11.0/24"), scraper)));
  }
}
