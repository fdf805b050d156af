package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** A VPC that somebody else owns, and what a system uses of it. */
public record ExistingNetworkSpec(
    @Meaning("Name tag of the VPC.") String vpc,
    @Meaning("Block of the VPC, to check the subnets against.") Cidr vpcBlock,
    @Meaning("Name tag of the route table whose way out the private subnets share.")
        String privateRouteTable,
    @Meaning("Name tag of the public subnets; * stands for anything.") String publicSubnets,
    @Meaning("Name of the security group from which the load balancer is reached.")
        String proxySecurityGroup,
    @Meaning("The subnets that the system lives in.") SubnetsSpec subnets) {
  public ExistingNetworkSpec {
    var rules = new Rules();
    if (subnets instanceof SubnetsSpec.Create create) {
      var blocks = Blocks.below("subnets.create", create.blocks());
      Blocks.checkInside(rules, "vpcBlock", vpcBlock, blocks);
    }
    rules.enforce();
  }

  /** Requires that every zone belongs to the region that the stack lands in. */
  public void checkZones(Rules rules, String region) {
    String choice = subnets instanceof SubnetsSpec.Create ? "create" : "existing";
    var zones = Blocks.below("network.subnets." + choice, subnets.zones());
    Blocks.checkZones(rules, region, zones);
  }
}
