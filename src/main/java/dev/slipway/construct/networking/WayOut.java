package dev.slipway.construct.networking;

import java.util.List;

/**
 * Where the tasks of a network leave to for what they call beside each other.
 *
 * @param after addresses of what must stand before the way leads anywhere
 */
public record WayOut(Peer to, List<String> after) {
  /** Over whatever gateway the private subnets have. */
  public static WayOut internet() {
    return new WayOut(Peer.internet(), List.of());
  }
}
