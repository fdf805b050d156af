package dev.slipway.spec.rds;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rules.AddressNames;
import dev.slipway.spec.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An Aurora PostgreSQL cluster: one volume, and instances that take over from each other. */
public record AuroraSpec(
    @Meaning(
            "Aurora PostgreSQL version: to the dot, or the major one, so that AWS may install minor"
                + " ones.")
        PostgresVersion engineVersion,
    @Meaning(
            "Class of all instances, since each may have to take over; such as db.t4g.medium; one"
                + " that is not known here yet as 'newer db.r9g.large'.")
        AuroraClass instanceClass,
    @Meaning("Zone of each instance by its name: one of them writes, the others are its replicas.")
        Map<String, String> instances,
    @Meaning("Days that automatic backups are kept.") int backupDays,
    @Meaning("When each day's backup is taken, in UTC.") BackupWindow backupWindow,
    @Meaning("When AWS may change it each week, in UTC.") MaintenanceWindow maintenanceWindow,
    @Meaning("Whose key encrypts it.") KeyOwner encryptionKey,
    @Meaning("Statements to log; left out, none, and CloudWatch keeps no log of the database.")
        Optional<SlowStatementsSpec> slowStatements,
    @Meaning("Record what the database spends its time on.") boolean performanceInsights,
    @Meaning("Refuse deletion.") boolean deletionProtection,
    @Meaning("Take a last snapshot when it is deleted all the same.") boolean finalSnapshot)
    implements StoreSpec {
  public AuroraSpec {
    var rules = new Rules().range("backupDays", backupDays, 1, 35);
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html
    rules.require(
        !instances.isEmpty() && instances.size() <= 16,
        "instances",
        "must name 1 to 16",
        instances.size());
    for (String name : instances.keySet()) {
      rules.require(
          name.matches("[a-z][a-z0-9]*") && !name.equals("key"),
          "instances." + name,
          "must be one word of small letters and digits, and not 'key'");
      AddressNames.checkFree(rules, "instances." + name, name);
    }
    rules
        .require(
            !maintenanceWindow.overlaps(backupWindow),
            "maintenanceWindow",
            "must not overlap backupWindow " + backupWindow,
            maintenanceWindow)
        .enforce();
  }

  /** Lets an environment refuse names that AWS does not take and zones that its network lacks. */
  public void check(Rules rules, String key, Naming naming, Set<String> zones) {
    instances.forEach(
        (name, zone) -> {
          String place = key + ".instances." + name;
          naming.check(rules, place, Kind.DATABASE, name);
          rules.require(
              zones.contains(zone),
              place,
              "must be one of the network's zones (" + String.join(", ", zones) + ")",
              zone);
        });
  }
}
