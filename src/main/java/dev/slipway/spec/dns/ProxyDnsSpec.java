package dev.slipway.spec.dns;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.rules.Hosts;
import dev.slipway.spec.rules.Rules;

/** Host names that lead to a reverse proxy. */
public record ProxyDnsSpec(
    @Meaning("Hosted zone that exists already.") String zone,
    @Meaning("IPv4 address of the proxy.") String proxyAddress) {
  public ProxyDnsSpec {
    new Rules()
        .require(Hosts.isName(zone), "zone", Hosts.DOMAIN, zone)
        .require(
            Cidr.isOne(proxyAddress + "/32"),
            "proxyAddress",
            "must be an IPv4 address",
            proxyAddress)
        .enforce();
  }
}
