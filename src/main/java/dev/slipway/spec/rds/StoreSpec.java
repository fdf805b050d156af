package dev.slipway.spec.rds;

import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import java.util.Optional;

/** What a file says of an instance and of a cluster alike. */
public interface StoreSpec {
  /** Whose key encrypts it. */
  KeyOwner encryptionKey();

  /** Whether its end leaves a snapshot. */
  boolean finalSnapshot();

  /** Which statements it logs, if any. */
  Optional<SlowStatementsSpec> slowStatements();
}
