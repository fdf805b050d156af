package dev.slipway.construct.elasticache;

import dev.slipway.construct.networking.Endpoint;

/** A cache that can have an auth token: a replication group, of however many nodes. */
public interface TokenCache {
  /** What ElastiCache calls it. */
  String replicationGroupId();

  String arn();

  /** Where a service connects. */
  Endpoint endpoint();
}
