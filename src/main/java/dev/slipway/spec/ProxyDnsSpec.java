package dev.slipway.spec;

/** Host names that lead to a reverse proxy. */
public record ProxyDnsSpec(
    @Meaning("Hosted zone that exists already.") String zone,
    @Meaning("IPv4 address of the proxy.") String proxyAddress) {
  public ProxyDnsSpec {
    new Rules()
        .require(isHost(zone), "zone", "must be a domain such as example.com", zone)
        .require(
            Cidr.isOne(proxyAddress + "/32"),
            "proxyAddress",
            "must be an IPv4 address",
            proxyAddress)
        .enforce();
  }

  static boolean isHost(String text) {
    return text.length() <= 253
        && text.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}");
  }
}
