package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A VPC of a system's own. */
@Meaning("A VPC of the system's own.")
public record NewNetworkSpec(
    @Meaning("Block of the VPC.") Cidr block,
    @Meaning("Subnets by zone.") Map<String, ZoneSpec> zones,
    @Meaning(
            "Services of AWS that the private subnets reach without leaving the VPC; without natIn,"
                + " the only ones.")
        List<EndpointService> endpoints,
    @Meaning("Record of all traffic; left out, there is none.") Optional<FlowLogsSpec> flowLogs)
    implements NetworkSpec {
  public NewNetworkSpec {
    var rules = new Rules().require(block.isNetwork(), "block", Blocks.SIZE, block);
    Blocks.requireTwoZones(rules, "zones", zones.keySet());
    var blocks = blocks(zones);
    Blocks.check(rules, blocks);
    Blocks.checkInside(rules, "block", block, blocks);
    zones.forEach(
        (zone, spec) -> {
          rules.require(
              spec.databaseBlock().isPresent() || !hasDatabaseTier(zones),
              "zones." + zone,
              "must have a databaseBlock, as other zones have");
          spec.natIn()
              .ifPresent(
                  nat ->
                      rules.require(
                          hasNat(zones, nat),
                          "zones." + zone + ".natIn",
                          "must be a zone that has a NAT gateway by naming itself",
                          nat));
        });
    checkEndpoints(rules, endpoints);
    rules.enforce();
  }

  /** Whether databases have subnets of their own. */
  public boolean hasDatabaseTier() {
    return hasDatabaseTier(zones);
  }

  /** Whether a zone has a NAT gateway. */
  public boolean hasNat(String zone) {
    return hasNat(zones, zone);
  }

  /** Whether its private subnets lead out of the VPC. */
  public boolean leadsOut() {
    return zones.values().stream().anyMatch(zone -> zone.natIn().isPresent());
  }

  @Override
  public Set<String> zoneNames() {
    return zones.keySet();
  }

  @Override
  public void checkZones(Rules rules, String key, String region) {
    Map<String, String> names = new LinkedHashMap<>();
    zones.keySet().forEach(zone -> names.put(zone, zone));
    Blocks.checkZones(rules, region, Blocks.below(key + ".zones", names));
  }

  @Override
  public void checkWaysOut(Rules rules, String key) {
    requireNat(rules, key, "since its tasks call services outside the VPC");
  }

  /** Requires that the tasks of every zone reach what they call in AWS. */
  public void checkCalls(Rules rules, String key, AwsCalls calls) {
    if (leadsOut()) {
      requireNat(rules, key, "as other zones have");
    } else {
      calls.checkEndpoints(rules, key + ".endpoints", endpoints);
    }
  }

  private void requireNat(Rules rules, String key, String why) {
    zones.forEach(
        (zone, spec) ->
            rules.require(
                spec.natIn().isPresent(), key + ".zones." + zone, "must have natIn, " + why));
  }

  private static Map<String, Cidr> blocks(Map<String, ZoneSpec> zones) {
    Map<String, Cidr> blocks = new LinkedHashMap<>();
    zones.forEach((zone, spec) -> blocks.putAll(Blocks.below("zones." + zone, spec.blocks())));
    return blocks;
  }

  private static boolean hasDatabaseTier(Map<String, ZoneSpec> zones) {
    return zones.values().stream().anyMatch(zone -> zone.databaseBlock().isPresent());
  }

  private static boolean hasNat(Map<String, ZoneSpec> zones, String zone) {
    return zones.containsKey(zone) && zones.get(zone).natIn().filter(zone::equals).isPresent();
  }

  private static void checkEndpoints(Rules rules, List<EndpointService> endpoints) {
    var seen = EnumSet.noneOf(EndpointService.class);
    for (int i = 0; i < endpoints.size(); i++) {
      rules.require(
          seen.add(endpoints.get(i)), "endpoints[" + i + "]", "must not stand there twice");
    }
  }
}
