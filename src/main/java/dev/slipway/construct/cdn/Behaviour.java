package dev.slipway.construct.cdn;

/** Who is asked for the paths of a pattern, such as {@code /api/*}; the first that fits counts. */
public record Behaviour(String path, Origin origin) {}
