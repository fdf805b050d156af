package dev.slipway.construct.networking;

import dev.slipway.construct.HasOutputs;

/** A network for a system, whether it is new, cut out of another's VPC, or found. */
public interface HasNetwork extends HasOutputs {
  Network network();
}
