package dev.slipway.environment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.MooringSpec;
import dev.slipway.spec.networking.FoundNetworkSpec;
import dev.slipway.spec.networking.NetworkSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file may say of a network that is new or found. */
class NetworkChoiceTest {
  private static final String HEAD =
      """
      target:
        account: "111111111111"
        region: us-east-1
        repository: acme/mooring
        state: {bucket: acme, key: m.tfstate, region: us-east-1, lockTable: locks, lockFile: true}
      exec: true
      network:
      """;

  private static final String FOUND =
      HEAD
          + """
            found:
              vpc: vpc-0123456789abcdef0
              zones: [us-east-1a, us-east-1b]
              publicSubnets: { Tier: public }
              privateSubnets: { Tier: private, "aws:cloudformation:stack-name": net }
              databaseSubnets: { Tier: database }
          """;

  /** Without NAT, so that every call in AWS needs an endpoint. */
  private static final String NEW =
      HEAD
          + """
            new:
              block: 10.0.0.0/16
              zones:
                us-east-1a: { publicBlock: 10.0.1.0/24, privateBlock: 10.0.11.0/24 }
                us-east-1b: { publicBlock: 10.0.2.0/24, privateBlock: 10.0.12.0/24 }
              endpoints: [s3, ecrApi, ecrDkr, logs, ssmmessages]
          """;

  @TempDir Path home;

  @Test
  @DisplayName("FIB-01 a network is found by the VPC's id and the tags of each tier")
  void found() {
    assertThat(network(FOUND))
        .isEqualTo(
            new FoundNetworkSpec(
                "vpc-0123456789abcdef0",
                List.of("us-east-1a", "us-east-1b"),
                Map.of("Tier", "public"),
                Map.of("Tier", "private", "aws:cloudformation:stack-name", "net"),
                Optional.of(Map.of("Tier", "database"))));
    assertThat(network(FOUND).zoneNames()).containsExactly("us-east-1a", "us-east-1b");
  }

  @Test
  @DisplayName("H2O-02 a network has endpoints instead of a NAT gateway")
  void withoutNat() {
    var network = (NewNetworkSpec) network(NEW);

    assertThat(network.leadsOut()).isFalse();
    assertThat(network.zoneNames()).containsExactly("us-east-1a", "us-east-1b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vpc-0123456789abcdef0 | monitoring-vpc"
            + " | 9: network.found.vpc must be a VPC's id: vpc- and 8 or 17 hexadecimal digits,"
            + " got 'monitoring-vpc'",
        "'[us-east-1a, us-east-1b]' | [us-east-1a]"
            + " | 10: network.found.zones must name at least two zones, got 1",
        "'[us-east-1a, us-east-1b]' | '[us-east-1a, us-east-1b, us-east-1a]'"
            + " | 10: network.found.zones[2] must not stand there twice",
        "'[us-east-1a, us-east-1b]' | '[us-east-1a, eu-west-1b]'"
            + " | 10: network.found.zones[1] must be a zone of us-east-1, got 'eu-west-1b'",
        "{ Tier: public } | {} | 11: network.found.publicSubnets must hold at least one tag",
        "{ Tier: database } | { Tier: public }"
            + " | 11: network.found.publicSubnets must differ from the other tiers' tags, got"
            + " '{Tier=public}'; 13: network.found.databaseSubnets must differ from the other"
            + " tiers' tags, got '{Tier=public}'",
        "'  found:' | '  existing:' | 8: network.existing is unknown; choices: new, found",
      })
  @DisplayName("ALL-12 a fault in a network that is found says line, key, rule and value")
  void foundFaults(String piece, String by, String fault) {
    assertThat(faultsOf(FOUND, piece, by)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'ecrDkr, logs, ssmmessages' | logs"
            + " | 13: network.new.endpoints must hold ecrDkr for images, ssmmessages for exec,"
            + " since no zone has natIn, got 's3, ecrApi, logs'",
        "'[s3, ecrApi, ecrDkr, logs, ssmmessages]' | []"
            + " | 13: network.new.endpoints must hold s3 for images, ecrApi for images, ecrDkr for"
            + " images, logs for output, ssmmessages for exec, since no zone has natIn, got ''",
        "10.0.11.0/24 } | '10.0.11.0/24, natIn: us-east-1a }'"
            + " | 12: network.new.zones.us-east-1b must have natIn, as other zones have",
      })
  @DisplayName("H2O-02 without NAT, an endpoint that tasks need is asked for, and who needs it")
  void withoutNatFaults(String piece, String by, String fault) {
    assertThat(faultsOf(NEW, piece, by)).isEqualTo(fault);
  }

  @Test
  @DisplayName("H2O-02 what no task calls needs no endpoint")
  void whatNobodyCalls() {
    var yaml = NEW.replace("exec: true", "exec: false").replace(", ssmmessages", "");

    assertThat(((NewNetworkSpec) network(yaml)).endpoints()).hasSize(4);
  }

  private NetworkSpec network(String yaml) {
    return ((MooringSpec) read(yaml).get(0).spec()).network();
  }

  private String faultsOf(String yaml, String piece, String by) {
    checkArgument(yaml.contains(piece), piece);
    var thrown = assertThrows(FaultyEnvironments.class, () -> read(yaml.replace(piece, by)));
    return thrown.getMessage().replaceAll("(?m)^.*prod.yaml:", "").replace("\n", "; ");
  }

  private List<EnvironmentFile> read(String yaml) {
    var harbours = new Harbours(home).with("mooring/prod.yaml", yaml);
    return EnvironmentTexts.in(harbours.folder())
        .read(List.of(new FileKind("mooring", FileKind.ANY, MooringSpec.class)));
  }
}
