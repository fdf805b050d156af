package dev.slipway.construct.networking;

import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.SubnetsSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * Subnets of a VPC that somebody else owns, keyed by zone so that adding a zone changes no other.
 */
public final class NewSubnets extends Part implements HasNetwork {
  /** The VPC and the blocks to cut out of it. */
  public record Inputs(Naming naming, ExistingVpc vpc, SubnetsSpec.Create spec) {}

  private final ExistingVpc vpc;
  private final Network network;

  public NewSubnets(Construct scope, String id, Inputs in) {
    super(scope, id);
    vpc = in.vpc();
    network =
        new Network(
            vpc.id(),
            vpc.name(),
            Optional.empty(),
            tier(in, "private", in.spec().privateBlocks(), vpc.privateRouteTableId()),
            tier(in, "database", in.spec().databaseBlocks(), vpc.mainRouteTableId()),
            List.of(WayOut.internet()));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<Output> outputs() {
    return vpc.outputsOf(network);
  }

  private Subnets tier(Inputs in, String tier, Map<String, Cidr> blocks, String routeTableId) {
    Map<String, String> ids = new LinkedHashMap<>();
    blocks.forEach((zone, block) -> ids.put(zone, subnet(in, tier, zone, block, routeTableId)));
    return new Subnets(ids);
  }

  private String subnet(Inputs in, String tier, String zone, Cidr block, String routeTableId) {
    return new RoutedSubnet(
            this,
            tier + "_" + Ids.of(zone),
            new RoutedSubnet.Inputs(
                in.naming(), in.vpc().id(), tier, zone, block, routeTableId, List.of()))
        .id();
  }
}
