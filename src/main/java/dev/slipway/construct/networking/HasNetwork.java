package dev.slipway.construct.networking;

import dev.slipway.construct.HasOutputs;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.networking.FoundNetworkSpec;
import dev.slipway.spec.networking.NetworkSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import software.constructs.Construct;

/** A network for a system, whether it is new, cut out of another's VPC, or found. */
public interface HasNetwork extends HasOutputs {
  /** How it is named if it is new, and what the environment file says of it. */
  record Inputs(Naming naming, TargetSpec target, NetworkSpec spec) {}

  Network network();

  /** The network that a file asks for, of whichever kind. */
  static HasNetwork of(Construct scope, String id, Inputs in) {
    return in.spec() instanceof NewNetworkSpec spec
        ? new NewVpc(scope, id, new NewVpc.Inputs(in.naming(), in.target(), spec))
        : new FoundVpc(scope, id, new FoundVpc.Inputs((FoundNetworkSpec) in.spec()));
  }
}
