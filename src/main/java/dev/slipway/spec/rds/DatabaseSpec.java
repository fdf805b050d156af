package dev.slipway.spec.rds;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Optional;

/** A PostgreSQL instance. */
public record DatabaseSpec(
    @Meaning("PostgreSQL version: the major one, so that AWS may install minor ones.")
        PostgresVersion engineVersion,
    @Meaning(
            "Instance class, such as db.t4g.micro; one that is not known here yet as 'newer"
                + " db.r9g.large'.")
        PostgresClass instanceClass,
    @Meaning("Disk.") StorageSpec storage,
    @Meaning("Keep a standby in another zone.") boolean multiAz,
    @Meaning("Days that automatic backups are kept.") int backupDays,
    @Meaning("Whose key encrypts it.") KeyOwner encryptionKey,
    @Meaning("Statements to log; left out, none, and CloudWatch keeps no log of the database.")
        Optional<SlowStatementsSpec> slowStatements,
    @Meaning("Record what the database spends its time on.") boolean performanceInsights,
    @Meaning("Refuse deletion.") boolean deletionProtection,
    @Meaning("Take a last snapshot when it is deleted all the same.") boolean finalSnapshot)
    implements StoreSpec {

  /** Who owns an encryption key. */
  public enum KeyOwner {
    AWS,
    CUSTOMER
  }

  /** A database's disk. */
  public record StorageSpec(
      @Meaning("Disk type: gp2 or gp3.") String type,
      @Meaning("Size in GiB.") int gib,
      @Meaning("Size in GiB that it may grow to by itself; left out, it does not grow.")
          Optional<Integer> maximumGib) {
    public StorageSpec {
      // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
      new Rules()
          .require(type.equals("gp2") || type.equals("gp3"), "type", "must be gp2 or gp3", type)
          .range("gib", gib, 20, 65536)
          .require(
              maximumGib.isEmpty() || maximumGib.get() * 10L >= gib * 11L,
              "maximumGib",
              "must be at least 10 % above gib " + gib,
              maximumGib.orElse(0))
          .enforce();
    }
  }

  public DatabaseSpec {
    new Rules().range("backupDays", backupDays, 1, 35).enforce();
  }
}
