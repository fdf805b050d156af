package dev.slipway.spec.elasticache;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** A Redis cache. */
public record CacheSpec(
    @Meaning("Redis version, such as '7.1'.") String engineVersion,
    @Meaning("Node type, such as cache.t4g.micro.") String nodeType,
    @Meaning("Encrypt connections; a cache with a token needs it.") boolean transitEncryption,
    @Meaning("Days that automatic snapshots are kept; 0 takes none.") int snapshotDays) {
  public CacheSpec {
    new Rules()
        .require(
            engineVersion.matches("7\\.[01]"),
            "engineVersion",
            "must be '7.0' or '7.1'",
            engineVersion)
        .require(
            nodeType.matches("cache\\.[a-z0-9]+\\.\\w+"),
            "nodeType",
            "must be a node type such as cache.t4g.micro",
            nodeType)
        .range("snapshotDays", snapshotDays, 0, 35)
        .enforce();
  }
}
