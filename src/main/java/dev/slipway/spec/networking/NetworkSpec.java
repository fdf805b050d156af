package dev.slipway.spec.networking;

import dev.slipway.spec.rules.Rules;
import java.util.Set;

/** Where a system lives: in a VPC of its own or in one that somebody else owns. */
public sealed interface NetworkSpec permits NewNetworkSpec, FoundNetworkSpec {
  /** The zones in which there is a subnet of each tier. */
  Set<String> zoneNames();

  /** Requires that every zone belongs to the region that the stack lands in. */
  void checkZones(Rules rules, String key, String region);

  /** Requires that the tasks of every zone get out, as those must that call other services. */
  void checkWaysOut(Rules rules, String key);

  /** The key below which a file says it, where it may say either. */
  default String below(String key) {
    return key + (this instanceof NewNetworkSpec ? ".new" : ".found");
  }
}
