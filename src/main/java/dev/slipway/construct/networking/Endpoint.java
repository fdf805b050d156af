package dev.slipway.construct.networking;

/**
 * What a service connects to.
 *
 * @param protocol what is spoken there, for the reader of a rule
 */
public record Endpoint(String protocol, String host, int port, SecurityGroup group) {
  /** The same as a URL without a login. */
  public String url(String scheme) {
    return scheme + "://" + host + ":" + port;
  }
}
