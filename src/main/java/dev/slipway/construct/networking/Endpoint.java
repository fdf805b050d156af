package dev.slipway.construct.networking;

/**
 * What a service connects to.
 *
 * @param protocol what is spoken there, for the reader of a rule
 */
public record Endpoint(String protocol, String host, int port, SecurityGroup group) {}
