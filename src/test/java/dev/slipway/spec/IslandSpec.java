package dev.slipway.spec;

import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.rules.Rules;

/** A root record with a network of its own and nothing else, for tests of that. */
public record IslandSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Where the system lives.") NewNetworkSpec network)
    implements EnvironmentSpec {
  public IslandSpec {
    var rules = new Rules();
    network.checkZones(rules, "network", target.region());
    rules.enforce();
  }
}
