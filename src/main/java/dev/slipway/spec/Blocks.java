package dev.slipway.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What holds of the subnets of every network: blocks and zones by the key that names each. */
final class Blocks {
  // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  static final String SIZE = "must be /16 to /28";

  private Blocks() {}

  /** Requires that AWS can make subnets of all blocks, side by side. */
  static void check(Rules rules, Map<String, Cidr> blocks) {
    var keys = new ArrayList<>(blocks.keySet());
    for (int i = 0; i < keys.size(); i++) {
      Cidr block = blocks.get(keys.get(i));
      for (String earlier : keys.subList(0, i)) {
        rules.require(
            !block.overlaps(blocks.get(earlier)),
            keys.get(i),
            "must not overlap " + earlier,
            block);
      }
      rules.require(block.isNetwork(), keys.get(i), SIZE, block);
    }
  }

  /** Requires that all blocks lie in that of the VPC. */
  static void checkInside(Rules rules, String vpcKey, Cidr vpc, Map<String, Cidr> blocks) {
    blocks.forEach(
        (key, block) ->
            rules.require(vpc.contains(block), key, "must lie in " + vpcKey + " " + vpc, block));
  }

  // Both a load balancer and a database's subnet group need two zones:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
  static void requireTwoZones(Rules rules, String key, Set<String> zones) {
    rules.require(zones.size() >= 2, key, "must name at least two zones", zones.size());
  }

  /** Requires that every zone belongs to the region that the stack lands in. */
  static void checkZones(Rules rules, String region, Map<String, String> zones) {
    zones.forEach(
        (key, zone) ->
            rules.require(Region.holds(region, zone), key, "must be a zone of " + region, zone));
  }

  /** The same values below a key. */
  static <V> Map<String, V> below(String above, Map<String, V> values) {
    Map<String, V> below = new LinkedHashMap<>();
    values.forEach((key, value) -> below.put(above + "." + key, value));
    return below;
  }
}
