package dev.slipway.spec.elasticache;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** A Redis cache. */
public record CacheSpec(
    @Meaning("Redis version, such as '7.1'.") String engineVersion,
    @Meaning(
            "Node type, such as cache.t4g.micro; one that is not known here yet as 'newer"
                + " cache.r9g.large'.")
        NodeType nodeType,
    @Meaning("Nodes: one that writes and its replicas, of which one takes over when it fails.")
        int nodes,
    @Meaning("Keep the nodes in different zones.") boolean multiAz,
    @Meaning("Encrypt connections; a cache with a token needs it.") boolean transitEncryption,
    @Meaning("Days that automatic snapshots are kept; 0 takes none.") int snapshotDays) {
  public CacheSpec {
    new Rules()
        .require(
            engineVersion.matches("7\\.[01]"),
            "engineVersion",
            "must be '7.0' or '7.1'",
            engineVersion)
        // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
        .range("nodes", nodes, 1, 6)
        .require(
            !multiAz || nodes > 1,
            "multiAz",
            "must be false where nodes is 1: it has no other zone")
        .range("snapshotDays", snapshotDays, 0, 35)
        .enforce();
  }
}
