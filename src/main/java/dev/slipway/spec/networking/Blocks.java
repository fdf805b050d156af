package dev.slipway.spec.networking;

import dev.slipway.spec.rules.Region;
import dev.slipway.spec.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What holds of the subnets of every network: blocks and zones by the key that names each. */
public final class Blocks {
  // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  public static final String SIZE = "must be /16 to /28";

  private Blocks() {}

  /** Requires that AWS can make subnets of all blocks, side by side. */
  public static void check(Rules rules, Map<String, Cidr> blocks) {
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
  public static void checkInside(Rules rules, String vpcKey, Cidr vpc, Map<String, Cidr> blocks) {
    blocks.forEach(
        (key, block) ->
            rules.require(vpc.contains(block), key, "must lie in " + vpcKey + " " + vpc, block));
  }

  // Both a load balancer and a database's subnet group need two zones:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
  public static void requireTwoZones(Rules rules, String key, Set<String> zones) {
    rules.require(zones.size() >= 2, key, "must name at least two zones", zones.size());
  }

  /** Requires that every zone belongs to the region that the stack lands in. */
  public static void checkZones(Rules rules, String region, Map<String, String> zones) {
    zones.forEach(
        (key, zone) ->
            rules.require(Region.holds(region, zone), key, "must be a zone of " + region, zone));
  }

  /** The same values below a key. */
  public static <V> Map<String, V> below(String above, Map<String, V> values) {
    Map<String, V> below = new LinkedHashMap<>();
    values.forEach((key, value) -> below.put(above + "." + key, value));
    return below;
  }
}
