package dev.slipway.rehearsal;

import dev.slipway.spec.networking.FoundNetworkSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** VPCs of others with subnets of each tier, as environments look them up by id and tags. */
final class FoundNetworks {
  /** The tag by which the emulated AWS lets somebody choose an id. */
  private static final String CHOSEN_ID = "_custom_id_";

  private final Ec2Client ec2;
  private final Map<String, FoundNetwork> networks = new HashMap<>();

  FoundNetworks(Ec2Client ec2) {
    this.ec2 = ec2;
  }

  /** Makes what is not there yet: several environments may live in one VPC, and in one subnet. */
  void make(Stream<FoundNetworkSpec> specs) {
    specs.forEach(
        spec -> networks.computeIfAbsent(spec.vpc(), vpc -> new FoundNetwork(vpc)).hold(spec));
  }

  /** One of them: a table of routes for each tier. */
  private final class FoundNetwork {
    private final String vpc;
    private final String publicRoutes;
    private final String privateRoutes;
    private final String databaseRoutes;
    private final Map<String, String> subnets = new HashMap<>();

    FoundNetwork(String vpc) {
      this.vpc = vpc;
      ec2.createVpc(
          request ->
              request
                  .cidrBlock("10.0.0.0/16")
                  .tagSpecifications(tags(ResourceType.VPC, Map.of(CHOSEN_ID, vpc))));
      publicRoutes = routes();
      privateRoutes = routes();
      databaseRoutes = routes();
      String gateway = ec2.createInternetGateway().internetGateway().internetGatewayId();
      ec2.attachInternetGateway(request -> request.vpcId(vpc).internetGatewayId(gateway));
      ec2.createRoute(
          request ->
              request
                  .routeTableId(publicRoutes)
                  .destinationCidrBlock("0.0.0.0/0")
                  .gatewayId(gateway));
    }

    void hold(FoundNetworkSpec spec) {
      for (String zone : spec.zones()) {
        String open = subnet(spec.publicSubnets(), zone, publicRoutes);
        leadsOutThrough(open);
        subnet(spec.privateSubnets(), zone, privateRoutes);
        spec.databaseSubnets().ifPresent(tags -> subnet(tags, zone, databaseRoutes));
      }
    }

    private String routes() {
      return ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable().routeTableId();
    }

    private String subnet(Map<String, String> tags, String zone, String routes) {
      return subnets.computeIfAbsent(
          zone + tags,
          key -> {
            String block = "10.0." + subnets.size() + ".0/24";
            String id =
                ec2.createSubnet(
                        request ->
                            request
                                .vpcId(vpc)
                                .availabilityZone(zone)
                                .cidrBlock(block)
                                .tagSpecifications(tags(ResourceType.SUBNET, tags)))
                    .subnet()
                    .subnetId();
            ec2.associateRouteTable(request -> request.routeTableId(routes).subnetId(id));
            return id;
          });
    }

    /** One NAT gateway serves all zones. */
    private void leadsOutThrough(String publicSubnet) {
      if (subnets.size() == 1) {
        String address = ec2.allocateAddress().allocationId();
        String gateway =
            ec2.createNatGateway(request -> request.subnetId(publicSubnet).allocationId(address))
                .natGateway()
                .natGatewayId();
        ec2.createRoute(
            request ->
                request
                    .routeTableId(privateRoutes)
                    .destinationCidrBlock("0.0.0.0/0")
                    .natGatewayId(gateway));
      }
    }
  }

  private static TagSpecification tags(ResourceType type, Map<String, String> tags) {
    return TagSpecification.builder()
        .resourceType(type)
        .tags(
            tags.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }
}
