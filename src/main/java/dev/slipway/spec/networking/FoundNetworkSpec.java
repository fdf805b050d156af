package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A VPC that somebody else owns, with subnets of each tier that are found by their tags. */
@Meaning("A VPC that somebody else owns, with subnets of each tier that are found by their tags.")
public record FoundNetworkSpec(
    @Meaning("Id of the VPC.") String vpc,
    @Meaning("Zones in which there is a subnet of each tier, and just one.") List<String> zones,
    @Meaning("Tags that the subnets of public load balancers bear, and no others.")
        Map<String, String> publicSubnets,
    @Meaning("Tags that the subnets of tasks and caches bear, and no others; these lead out.")
        Map<String, String> privateSubnets,
    @Meaning(
            "Tags that the subnets of databases bear, and no others; left out, databases stand in"
                + " the private ones.")
        Optional<Map<String, String>> databaseSubnets)
    implements NetworkSpec {
  public FoundNetworkSpec {
    var rules =
        new Rules()
            // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-resource-ids.html
            .require(
                vpc.matches("vpc-([0-9a-f]{8}|[0-9a-f]{17})"),
                "vpc",
                "must be a VPC's id: vpc- and 8 or 17 hexadecimal digits",
                vpc);
    Blocks.requireTwoZones(rules, "zones", new HashSet<>(zones));
    for (int i = 0; i < zones.size(); i++) {
      rules.require(
          zones.indexOf(zones.get(i)) == i, "zones[" + i + "]", "must not stand there twice");
    }
    Map<String, Map<String, String>> tiers = new LinkedHashMap<>();
    tiers.put("publicSubnets", publicSubnets);
    tiers.put("privateSubnets", privateSubnets);
    databaseSubnets.ifPresent(tags -> tiers.put("databaseSubnets", tags));
    tiers.forEach(
        (key, tags) ->
            rules
                .require(!tags.isEmpty(), key, "must hold at least one tag")
                .require(
                    tiers.values().stream().filter(tags::equals).count() == 1,
                    key,
                    "must differ from the other tiers' tags",
                    tags));
    rules.enforce();
  }

  @Override
  public Set<String> zoneNames() {
    return new LinkedHashSet<>(zones);
  }

  @Override
  public void checkZones(Rules rules, String key, String region) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < zones.size(); i++) {
      names.put(key + ".zones[" + i + "]", zones.get(i));
    }
    Blocks.checkZones(rules, region, names);
  }

  /** Whether its private subnets lead out shows only in AWS, and is asked there. */
  @Override
  public void checkWaysOut(Rules rules, String key) {}
}
