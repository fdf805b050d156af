package dev.slipway.construct.networking;

import java.util.List;
import java.util.Map;

/** The subnets of one tier: their ids by availability zone. */
public record Subnets(Map<String, String> idsByZone) {
  public List<String> ids() {
    return List.copyOf(idsByZone.values());
  }
}
