package dev.slipway.construct.networking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The subnets of one tier: their ids by availability zone, whatever the order in which a file names
 * the zones.
 */
public record Subnets(Map<String, String> idsByZone) {
  public Subnets {
    idsByZone = Collections.unmodifiableMap(new TreeMap<>(idsByZone));
  }

  public List<String> ids() {
    return List.copyOf(idsByZone.values());
  }
}
