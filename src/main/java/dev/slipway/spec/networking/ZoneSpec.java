package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The subnets of one zone, and which way its private subnet leaves the VPC. */
public record ZoneSpec(
    @Meaning("Subnet of NAT gateways and public load balancers.") Cidr publicBlock,
    @Meaning("Subnet of tasks and caches.") Cidr privateBlock,
    @Meaning(
            "Subnet of databases, in all zones or in none; left out, they stand in the private"
                + " one.")
        Optional<Cidr> databaseBlock,
    @Meaning(
            "Zone whose NAT gateway the private subnet leaves through; a zone that names itself has"
                + " one. Left out, there is no way out.")
        Optional<String> natIn) {

  /** All blocks by the key that names each. */
  public Map<String, Cidr> blocks() {
    Map<String, Cidr> blocks = new LinkedHashMap<>();
    blocks.put("publicBlock", publicBlock);
    blocks.put("privateBlock", privateBlock);
    databaseBlock.ifPresent(block -> blocks.put("databaseBlock", block));
    return blocks;
  }
}
