package dev.slipway.rehearsal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.dns.CertificateSpec;
import dev.slipway.spec.dns.ProxyDnsSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.ExistingNetworkSpec;
import dev.slipway.spec.networking.FoundNetworkSpec;
import dev.slipway.spec.networking.SubnetsSpec;
import dev.slipway.testing.Emulator;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.route53.Route53Client;

/** Makes what environments look up and do not own, from what their files say about it. */
public final class Surroundings {
  private Surroundings() {}

  public static void make(Emulator aws, Collection<EnvironmentFile> files) {
    files.stream()
        .collect(groupingBy(file -> file.spec().target().region()))
        .forEach((region, there) -> networks(aws.in(region), there));
    zones(aws, files);
  }

  private static void networks(Emulator aws, Collection<EnvironmentFile> files) {
    try (var ec2 = aws.client(Ec2Client.builder())) {
      files.stream()
          .flatMap(file -> Specs.all(file.spec(), ExistingNetworkSpec.class))
          // Stacks that share a VPC describe the same one.
          .collect(toMap(ExistingNetworkSpec::vpc, network -> network, Surroundings::richer))
          .values()
          .forEach(network -> network(ec2, network));
      new FoundNetworks(ec2)
          .make(files.stream().flatMap(file -> Specs.all(file.spec(), FoundNetworkSpec.class)));
    }
  }

  /** Hosted zones, of which an account has one for all regions. */
  private static void zones(Emulator aws, Collection<EnvironmentFile> files) {
    try (var dns = aws.client(Route53Client.builder())) {
      files.stream()
          .flatMap(file -> zones(file.spec()))
          .distinct()
          .forEach(
              zone -> dns.createHostedZone(request -> request.name(zone).callerReference(zone)));
    }
  }

  private static Stream<String> zones(EnvironmentSpec spec) {
    return Stream.concat(
        Specs.all(spec, ProxyDnsSpec.class).map(ProxyDnsSpec::zone),
        Specs.all(spec, CertificateSpec.Validated.class).map(CertificateSpec.Validated::zone));
  }

  private static ExistingNetworkSpec richer(ExistingNetworkSpec one, ExistingNetworkSpec other) {
    return other.subnets() instanceof SubnetsSpec.Create ? other : one;
  }

  private static void network(Ec2Client ec2, ExistingNetworkSpec spec) {
    String block = spec.vpcBlock().text();
    String vpc = ec2.createVpc(request -> request.cidrBlock(block)).vpc().vpcId();
    name(ec2, vpc, spec.vpc());
    var table = ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable();
    name(ec2, table.routeTableId(), spec.privateRouteTable());
    ec2.createSecurityGroup(
        request ->
            request.vpcId(vpc).groupName(spec.proxySecurityGroup()).description("Reverse proxy"));
    publicSubnets(ec2, vpc, spec);
  }

  private static void publicSubnets(Ec2Client ec2, String vpc, ExistingNetworkSpec spec) {
    var free = freeBlocks(spec).iterator();
    for (String zone : new TreeSet<>(spec.subnets().zones().values())) {
      String block = free.next();
      var subnet =
          ec2.createSubnet(request -> request.vpcId(vpc).availabilityZone(zone).cidrBlock(block));
      name(ec2, subnet.subnet().subnetId(), spec.publicSubnets().replace("*", zone));
    }
  }

  /** Blocks of the VPC in which nothing of ours will stand. */
  private static List<String> freeBlocks(ExistingNetworkSpec spec) {
    String[] vpc = spec.vpcBlock().text().split("\\.", 3);
    return java.util.stream.IntStream.range(0, 256)
        .mapToObj(third -> vpc[0] + "." + vpc[1] + "." + third + ".0/24")
        .filter(block -> spec.vpcBlock().contains(new Cidr(block)) && isFree(spec, new Cidr(block)))
        .toList();
  }

  private static boolean isFree(ExistingNetworkSpec spec, Cidr block) {
    return Specs.all(spec.subnets(), Cidr.class).noneMatch(block::overlaps);
  }

  private static void name(Ec2Client ec2, String id, String name) {
    ec2.createTags(
        request -> request.resources(id).tags(Tag.builder().key("Name").value(name).build()));
  }
}
