package dev.slipway.construct.rds;

import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import java.util.Optional;

/** A PostgreSQL that RDS runs, one instance or a cluster of them, whose master login RDS keeps. */
public interface SqlStore {
  /** What RDS calls it. */
  String identifier();

  /** Where what writes connects. */
  Endpoint endpoint();

  /** The secret in which RDS keeps the master login. */
  String masterSecretArn();

  /** The key that encrypts the store and its master secret, where it is the customer's own. */
  Optional<String> keyArn();

  /** Name of the log group with its log, where the file says which statements are logged. */
  Optional<String> logGroup();

  /** CPU use in percent. */
  Metric cpu();

  /** Connections that are open; of several instances those of the busiest. */
  Metric connections();

  /** Space that is left, in GiB; of several instances that of the fullest. */
  Metric freeStorage();
}
