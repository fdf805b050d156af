package dev.slipway.spec;

import dev.slipway.spec.networking.AwsCalls;
import dev.slipway.spec.networking.EndpointService;
import dev.slipway.spec.networking.NetworkSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.rules.Rules;

/** A root record with tasks in a network of either kind, for tests of that. */
public record MooringSpec(
    @Meaning("Where the stack lands.") TargetSpec target,
    @Meaning("Where the system lives.") NetworkSpec network,
    @Meaning("Allow a shell in a running task.") boolean exec)
    implements EnvironmentSpec {
  public MooringSpec {
    var rules = new Rules();
    String key = network.below("network");
    network.checkZones(rules, key, target.region());
    if (network instanceof NewNetworkSpec made) {
      made.checkCalls(
          rules, key, AwsCalls.ofTasks().when(exec, EndpointService.SSMMESSAGES, "exec"));
    }
    rules.enforce();
  }
}
