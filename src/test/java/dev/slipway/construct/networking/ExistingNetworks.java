package dev.slipway.construct.networking;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.ExistingNetworkSpec;
import dev.slipway.spec.networking.SubnetsSpec;
import java.util.Map;
import java.util.TreeMap;
import software.constructs.Construct;

/** A VPC that somebody else owns, as these tests look it up. */
final class ExistingNetworks {
  static final SubnetsSpec.Create SUBNETS =
      new SubnetsSpec.Create(
          blocks("10.0.12.0/24", "10.0.13.0/24"),
          blocks("10.0.23.0/24", "10.0.24.0/24"),
          new Cidr("10.0.11.0/24"));

  private ExistingNetworks() {}

  static ExistingVpc vpc(Construct scope) {
    var spec =
        new ExistingNetworkSpec(
            "shop-vpc", new Cidr("10.0.0.0/16"), "shop-rt", "shop-public-*", "shop-proxy", SUBNETS);
    return new ExistingVpc(scope, "vpc", new ExistingVpc.Inputs(spec));
  }

  private static Map<String, Cidr> blocks(String a, String b) {
    return new TreeMap<>(Map.of("eu-west-1a", new Cidr(a), "eu-west-1b", new Cidr(b)));
  }
}
