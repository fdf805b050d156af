package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a stack creates the subnets it lives in or finds those that another stack created. */
public sealed interface SubnetsSpec permits SubnetsSpec.Create, SubnetsSpec.Existing {
  /** The zones in which there is a subnet of each tier, with the key that names each. */
  Map<String, String> zones();

  /** This stack owns the subnets. */
  @Meaning("This stack owns the subnets.")
  record Create(
      @Meaning("Subnets of tasks, caches and load balancers: a block for each zone.")
          Map<String, Cidr> privateBlocks,
      @Meaning("Subnets of databases: a block for each zone.") Map<String, Cidr> databaseBlocks,
      @Meaning("Block of the VPC that these subnets neither reach nor are reached from.")
          Cidr isolatedFrom)
      implements SubnetsSpec {
    public Create {
      var rules = new Rules();
      Blocks.requireTwoZones(rules, "privateBlocks", privateBlocks.keySet());
      Blocks.requireTwoZones(rules, "databaseBlocks", databaseBlocks.keySet());
      var blocks = blocks(privateBlocks, databaseBlocks);
      Blocks.check(rules, blocks);
      blocks.forEach(
          (key, block) ->
              rules.require(
                  !block.overlaps(isolatedFrom), key, "must not overlap isolatedFrom", block));
      rules.enforce();
    }

    /** All blocks by the key that names each. */
    Map<String, Cidr> blocks() {
      return blocks(privateBlocks, databaseBlocks);
    }

    @Override
    public Map<String, String> zones() {
      Map<String, String> zones = new LinkedHashMap<>();
      privateBlocks.keySet().forEach(zone -> zones.put("privateBlocks." + zone, zone));
      databaseBlocks.keySet().forEach(zone -> zones.put("databaseBlocks." + zone, zone));
      return zones;
    }

    private static Map<String, Cidr> blocks(Map<String, Cidr> tasks, Map<String, Cidr> databases) {
      Map<String, Cidr> blocks = new LinkedHashMap<>();
      tasks.forEach((zone, block) -> blocks.put("privateBlocks." + zone, block));
      databases.forEach((zone, block) -> blocks.put("databaseBlocks." + zone, block));
      return blocks;
    }
  }

  /** Another stack owns the subnets; they are found by their names. */
  @Meaning("Another stack owns the subnets; they are found by their names.")
  record Existing(
      @Meaning("Zones that have a subnet of each tier.") List<String> availabilityZones,
      @Meaning("Stack that owns the subnets and has to be applied first.") String createdBy)
      implements SubnetsSpec {
    public Existing {
      var rules = new Rules();
      Blocks.requireTwoZones(rules, "availabilityZones", Set.copyOf(availabilityZones));
      rules.enforce();
    }

    @Override
    public Map<String, String> zones() {
      Map<String, String> zones = new LinkedHashMap<>();
      for (int i = 0; i < availabilityZones.size(); i++) {
        zones.put("availabilityZones[" + i + "]", availabilityZones.get(i));
      }
      return zones;
    }
  }
}
