package dev.slipway.environment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.IslandSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.spec.networking.FlowLogsSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file may say of a network of a system's own. */
class NetworkFaultsTest {
  private static final String YAML =
      """
      target:
        account: "111111111111"
        region: us-east-1
        repository: acme/island
        state: {bucket: acme, key: i.tfstate, region: us-east-1, lockTable: locks, lockFile: true}
      network:
        block: 10.0.0.0/16
        zones:
          us-east-1a:
            publicBlock: 10.0.1.0/24
            privateBlock: 10.0.11.0/24
            databaseBlock: 10.0.21.0/24
            natIn: us-east-1a
          us-east-1b:
            publicBlock: 10.0.2.0/24
            privateBlock: 10.0.12.0/24
            databaseBlock: 10.0.22.0/24
            natIn: us-east-1a
        endpoints: [s3, ecrApi]
        flowLogs: { logDays: 90 }
      """;

  @TempDir Path home;

  @Test
  void everyKeyBinds() {
    var network = network(YAML);

    assertThat(network.block()).isEqualTo(new Cidr("10.0.0.0/16"));
    assertThat(network.zones().keySet()).containsExactly("us-east-1a", "us-east-1b");
    assertThat(network.hasNat("us-east-1a")).isTrue();
    assertThat(network.hasNat("us-east-1b")).isFalse();
    assertThat(network.hasDatabaseTier()).isTrue();
    assertThat(network.endpoints())
        .containsExactly(EndpointService.S3, EndpointService.ECR_API)
        .inOrder();
    assertThat(network.flowLogs()).hasValue(new FlowLogsSpec(90));
  }

  @Test
  void muchMayBeLeftOut() {
    var network =
        network(
            YAML.replaceAll(" +(databaseBlock|natIn|flowLogs).*\n", "")
                .replace("[s3, ecrApi]", "[]"));

    assertThat(network.hasDatabaseTier()).isFalse();
    assertThat(network.hasNat("us-east-1a")).isFalse();
    assertThat(network.flowLogs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/16 | 10.0.0.0/15 | 7: network.block must be /16 to /28, got '10.0.0.0/15'",
        "10.0.2.0/24 | 10.1.2.0/24"
            + " | 15: network.zones.us-east-1b.publicBlock must lie in block 10.0.0.0/16, got"
            + " '10.1.2.0/24'",
        "10.0.22.0/24 | 10.0.21.128/25"
            + " | 17: network.zones.us-east-1b.databaseBlock must not overlap"
            + " zones.us-east-1a.databaseBlock, got '10.0.21.128/25'",
        "10.0.11.0/24 | 10.0.1.0/28"
            + " | 11: network.zones.us-east-1a.privateBlock must not overlap"
            + " zones.us-east-1a.publicBlock, got '10.0.1.0/28'",
        "10.0.12.0/24 | 10.0.12.0/29"
            + " | 16: network.zones.us-east-1b.privateBlock must be /16 to /28, got '10.0.12.0/29'",
        "us-east-1b: | eu-west-1b:"
            + " | 14: network.zones.eu-west-1b must be a zone of us-east-1, got 'eu-west-1b'",
        "'      databaseBlock: 10.0.21.0/24\n' | ''"
            + " | 9: network.zones.us-east-1a must have a databaseBlock, as other zones have",
        "'natIn: us-east-1a\n    us-east-1b' | 'natIn: us-east-1b\n    us-east-1b'"
            + " | '13: network.zones.us-east-1a.natIn must be a zone that has a NAT gateway by"
            + " naming itself, got ''us-east-1b''; 18: network.zones.us-east-1b.natIn must be a"
            + " zone that has a NAT gateway by naming itself, got ''us-east-1a'''",
        "'natIn: us-east-1a\n  endpoints' | 'natIn: us-east-1c\n  endpoints'"
            + " | 18: network.zones.us-east-1b.natIn must be a zone that has a NAT gateway by"
            + " naming itself, got 'us-east-1c'",
        "'[s3, ecrApi]' | '[s3, ecrApi, s3]'"
            + " | 19: network.endpoints[2] must not stand there twice",
        "'[s3, ecrApi]' | '[s3, ecr_api]' | '19: network.endpoints[1] must be s3, dynamodb, ecrApi,"
            + " ecrDkr, ecs, elasticache, kms, logs, monitoring, secretsmanager, sqs, ssmmessages,"
            + " sts or xray, got ''ecr_api'''",
        "logDays: 90 | logDays: 91"
            + " | '20: network.flowLogs.logDays must be a retention that CloudWatch offers (1, 3,"
            + " 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,"
            + " 2922, 3288 or 3653), got 91'",
      })
  @DisplayName("ALL-12 a fault in a network says line, key, rule and value")
  void faults(String piece, String by, String fault) {
    checkArgument(YAML.contains(piece), piece);
    assertThat(faultsOf(YAML.replace(piece, by == null ? "" : by))).isEqualTo(fault);
  }

  @Test
  @DisplayName("ALL-12 one zone is too few")
  void oneZone() {
    String zone = YAML.substring(YAML.indexOf("    us-east-1b:"), YAML.indexOf("  endpoints"));
    assertThat(faultsOf(YAML.replace(zone, "")))
        .isEqualTo("8: network.zones must name at least two zones, got 1");
  }

  private NewNetworkSpec network(String yaml) {
    var file = read(yaml).get(0);
    return ((IslandSpec) file.spec()).network();
  }

  private String faultsOf(String yaml) {
    var thrown = assertThrows(FaultyEnvironments.class, () -> read(yaml));
    return thrown.getMessage().replaceAll("(?m)^.*prod.yaml:", "").replace("\n", "; ");
  }

  private List<EnvironmentFile> read(String yaml) {
    var harbours = new Harbours(home).with("island/prod.yaml", yaml);
    return EnvironmentTexts.in(harbours.folder())
        .read(List.of(new FileKind("island", FileKind.ANY, IslandSpec.class)));
  }
}
