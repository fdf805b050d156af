package dev.slipway.spec.networking;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** A metrics collector that may read a service from the block that is otherwise shut out. */
public record ScraperSpec(
    @Meaning("Address of the collector, as a block of one: 10.0.11.4/32.") Cidr address,
    @Meaning("Port that it reads.") int port) {
  public ScraperSpec {
    new Rules()
        .require(address.text().endsWith("/32"), "address", "must be a block of one, /32", address)
        .range("port", port, 1, 65535)
        .enforce();
  }
}
