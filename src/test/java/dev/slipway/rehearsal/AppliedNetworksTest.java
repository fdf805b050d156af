package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.Steps.assertEmpty;
import static dev.slipway.rehearsal.Steps.succeed;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.networking.CdnServers;
import dev.slipway.construct.networking.HasNetwork;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.spec.networking.FoundNetworkSpec;
import dev.slipway.spec.networking.NetworkSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.ZoneSpec;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** What Terraform itself makes of networks that are found, and of those that lead nowhere. */
@Tag("rehearsal")
class AppliedNetworksTest {
  private static final Map<String, String> PUBLIC = Map.of("Tier", "public", "Place", "edge");
  private static final Map<String, String> PRIVATE = Map.of("Tier", "private");
  private static final Map<String, String> DATABASE = Map.of("Tier", "database");

  private final Path folder = Scripts.home().resolve("target/networks");
  private Emulator aws;

  @BeforeEach
  void open() throws Exception {
    Files.delete(folder);
    Files.newFolder(folder);
    aws = new Emulator("111122223333", folder.resolve("aws.log"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  @DisplayName("FIB-01 what is found is what was looked for, or the plan says what is wrong")
  void aFoundNetworkIsChecked() {
    var spec = found(PRIVATE, DATABASE);
    try (var ec2 = aws.client(Ec2Client.builder())) {
      new FoundNetworks(ec2).make(Stream.of(spec));
    }
    var stack = stack(spec);
    succeed(stack.init());
    succeed(stack.apply());
    assertEmpty(stack.replan());
    assertThat(stack.state()).contains("vpc-0123456789abcdef0");

    assertThat(stack(found(Map.of("Tier", "none"), DATABASE)).plan().said())
        .contains(
            "There must be one subnet in eu-west-1a of vpc-0123456789abcdef0 with the tags"
                + " {Tier=none}.");
    assertThat(stack(found(DATABASE, PRIVATE)).plan().said())
        .contains(
            "The route table of the private subnet in eu-west-1a of vpc-0123456789abcdef0 must lead"
                + " out of the VPC, but not through an internet gateway, since tasks run there.");
    assertThat(stack(found(PRIVATE, Map.of("Place", "edge"))).plan().said())
        .contains(
            "The route table of the database subnet in eu-west-1a of vpc-0123456789abcdef0 must not"
                + " lead out of the VPC, since databases stand there.");
  }

  @Test
  @DisplayName("H2O-02 a network without NAT stands, and its groups lead to the endpoints")
  void aShutNetworkStands() {
    var stack =
        stack(
            new NewNetworkSpec(
                new Cidr("10.0.0.0/16"),
                Map.of("eu-west-1a", zone("1", "11"), "eu-west-1b", zone("2", "12")),
                List.of(EndpointService.S3, EndpointService.ECR_API, EndpointService.XRAY),
                Optional.empty()));
    succeed(stack.init());
    succeed(stack.apply());
    assertEmpty(stack.replan());
    succeed(stack.destroy());
  }

  /** A network, a group that leaves it, and one that admits a CDN. */
  private Terraform stack(NetworkSpec spec) {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var network =
                  HasNetwork.of(
                          scope, "vpc", new HasNetwork.Inputs(Specs.NAMING, Specs.TARGET, spec))
                      .network();
              var inputs = new SecurityGroup.Inputs(Specs.NAMING, network.vpcId(), "Tasks");
              var group = new SecurityGroup(scope, "web", inputs);
              network.waysOut().forEach(way -> group.leavesBy(way, 443, "HTTPS"));
              var servers = new CdnServers(scope, "cdn_servers", new CdnServers.Inputs());
              group.admits(servers.peer(), 443, "HTTPS");
              TerraformOutput.Builder.create(scope, "subnets")
                  .value(network.databaseSubnets().ids())
                  .build();
            });
    return Terraform.alone(folder, stack, aws);
  }

  private static FoundNetworkSpec found(
      Map<String, String> privateSubnets, Map<String, String> databaseSubnets) {
    return new FoundNetworkSpec(
        "vpc-0123456789abcdef0",
        List.of("eu-west-1a", "eu-west-1b"),
        PUBLIC,
        privateSubnets,
        Optional.of(databaseSubnets));
  }

  private static ZoneSpec zone(String open, String shut) {
    return new ZoneSpec(
        new Cidr("10.0." + open + ".0/24"),
        new Cidr("10.0." + shut + ".0/24"),
        Optional.empty(),
        Optional.empty());
  }
}
