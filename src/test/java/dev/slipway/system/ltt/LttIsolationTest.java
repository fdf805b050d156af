package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What LTT is shut off from, and who is excepted. */
class LttIsolationTest {
  @ParameterizedTest
  @CsvSource({
    "deny_in, 100, deny, 10.0.11.0/24, false",
    "deny_out, 100, deny, 10.0.11.0/24, true",
    "allow_in, 200, allow, 0.0.0.0/0, false",
    "allow_out, 200, allow, 0.0.0.0/0, true",
  })
  @DisplayName("LTT-05 a network ACL denies the monitoring instances both ways")
  void isolation(String rule, int number, String action, String block, boolean egress) {
    assertThat(Ltt.NONPROD)
        .has("aws_network_acl_rule.isolation_" + rule)
        .has("rule_number", number)
        .has("rule_action", action)
        .has("cidr_block", block)
        .has("egress", egress)
        .has("protocol", "-1");
    assertThat(Ltt.NONPROD).resources("aws_network_acl_rule").hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "private_eu_west_1a",
    "private_eu_west_1b",
    "database_eu_west_1a",
    "database_eu_west_1b"
  })
  @DisplayName("LTT-05 the ACL lies on all four subnets")
  void isolated(String subnet) {
    assertThat(Ltt.NONPROD)
        .has("aws_network_acl_association.isolation_" + subnet)
        .has("subnet_id", "${aws_subnet.subnets_" + subnet + ".id}")
        .has("network_acl_id", "${aws_network_acl.isolation.id}");
  }

  @Test
  @DisplayName("LTT-05 Prometheus may scrape the backend by a setting, which is off")
  void scraper(@TempDir Path home) {
    assertThat(Reading.ways(Ltt.NONPROD, "ingress").filter(way -> way.startsWith("10."))).isEmpty();

    var files = new EditedEnvironments(home);
    files.edit(
        "ltt/dev-staging.yaml",
        "name: nonprod",
        "name: nonprod\nscraper: { address: 10.0.11.4/32, port: 9102 }");
    assertThat(Run.synth(files.arguments()).err()).isEmpty();
    StackModel stack = Synthesis.read(files.output()).stack("ltt-dev-staging").orElseThrow();
    assertThat(Reading.ways(stack, "ingress").filter(way -> way.startsWith("10.")))
        .containsExactly(
            "10.0.11.4/32 -> dev_backend:9102", "10.0.11.4/32 -> staging_backend:9102");
    assertThat(stack)
        .has("aws_network_acl_rule.isolation_scraper_in")
        .has("rule_number", 50)
        .has("rule_action", "allow")
        .has("cidr_block", "10.0.11.4/32")
        .has("from_port", 9102)
        .has("to_port", 9102);
  }
}
