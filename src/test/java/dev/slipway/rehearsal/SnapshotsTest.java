package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Specs;
import dev.slipway.testing.TestTools;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rehearsal makes of a database that is gone: ltt-prod leaves a snapshot, by its file. */
@Tag("rehearsal")
class SnapshotsTest {
  private static final Clustered CLUSTERED =
      new Clustered(
          Specs.TARGET, Specs.aurora("15.15", KeyOwner.CUSTOMER, true, Map.of("a", "eu-west-1a")));

  /** An environment with a cluster. */
  record Clustered(TargetSpec target, AuroraSpec database) implements EnvironmentSpec {}

  @Test
  @DisplayName("ALL-20 a final snapshot is restored while its key lives, and not afterwards")
  void aSnapshotIsWorthItsKey() throws Exception {
    try (var aws = new Emulator()) {
      assertThat(unrestorable(aws))
          .containsExactly("destroy should leave 1 final snapshots, left 0");
      String key = aws(aws, "kms create-key --query KeyMetadata.Arn --output text");
      String subnets = aws(aws, "ec2 describe-subnets --query Subnets[:2].SubnetId --output text");
      aws(
          aws,
          "rds create-db-subnet-group --db-subnet-group-name own"
              + " --db-subnet-group-description own --subnet-ids "
              + subnets);
      aws(
          aws,
          "rds create-db-instance --db-instance-identifier ltt-prod --engine postgres"
              + " --db-instance-class db.t4g.small --allocated-storage 20 --master-username me"
              + " --manage-master-user-password --storage-encrypted --copy-tags-to-snapshot"
              + " --db-subnet-group-name own --tags Key=system,Value=ltt Key=environment,Value=prod"
              + " --kms-key-id "
              + key);
      aws(
          aws,
          "rds delete-db-instance --db-instance-identifier ltt-prod"
              + " --final-db-snapshot-identifier ltt-prod-final");
      aws(aws, "rds delete-db-subnet-group --db-subnet-group-name own");

      assertThat(unrestorable(aws)).isEmpty();

      String id = key.replaceFirst(".*/", "");
      aws(aws, "kms schedule-key-deletion --pending-window-in-days 30 --key-id " + id);
      var faults = unrestorable(aws);
      assertThat(faults).hasSize(1);
      assertThat(faults.get(0)).startsWith("ltt-prod-final cannot be restored: ");
      assertThat(faults.get(0)).contains("KMSKeyNotAccessibleFault");
    }
  }

  @Test
  @DisplayName("ALL-20 so is that of a cluster, which has instances no more")
  void aClustersSnapshotIsWorthItsKey() throws Exception {
    var file =
        new EnvironmentFile(
            new EnvironmentText(Path.of("shop/prod.yaml"), ""), CLUSTERED, key -> 1);
    try (var aws = new Emulator()) {
      assertThat(Snapshots.unrestorable(file, aws))
          .containsExactly("destroy should leave 1 final snapshots, left 0");
      String key = aws(aws, "kms create-key --query KeyMetadata.Arn --output text");
      aws(
          aws,
          "rds create-db-cluster --db-cluster-identifier shop-prod --engine aurora-postgresql"
              + " --engine-version 15.15 --master-username me --manage-master-user-password"
              + " --storage-encrypted --copy-tags-to-snapshot"
              + " --tags Key=system,Value=shop Key=environment,Value=prod --kms-key-id "
              + key);
      aws(
          aws,
          "rds delete-db-cluster --db-cluster-identifier shop-prod"
              + " --final-db-snapshot-identifier shop-prod-final");

      assertThat(Snapshots.unrestorable(file, aws)).isEmpty();

      String id = key.replaceFirst(".*/", "");
      aws(aws, "kms schedule-key-deletion --pending-window-in-days 30 --key-id " + id);
      var faults = Snapshots.unrestorable(file, aws);
      assertThat(faults).hasSize(1);
      assertThat(faults.get(0)).startsWith("shop-prod-final cannot be restored: ");
      assertThat(faults.get(0)).contains("KMSKeyNotAccessibleFault");
    }
  }

  @Test
  @DisplayName("ALL-20 the emulated AWS is asked in Northern Virginia, too")
  void everyRegionIsAsked() throws Exception {
    try (var aws = new Emulator()) {
      assertThat(Snapshots.unrestorable(file("h2o-prod"), aws.in("us-east-1")))
          .containsExactly("destroy should leave 1 final snapshots, left 0");
    }
  }

  private static List<String> unrestorable(Emulator aws) {
    return Snapshots.unrestorable(file("ltt-prod"), aws);
  }

  private static EnvironmentFile file(String stack) {
    return EnvironmentTexts.in(Scripts.home().resolve("environments")).read(Main.kinds()).stream()
        .filter(file -> file.stackId().equals(stack))
        .findFirst()
        .orElseThrow();
  }

  private static String aws(Emulator aws, String words) throws Exception {
    var environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    var answer =
        Command.run(Scripts.home(), environment, List.of(("env aws " + words).split("\\s+")));
    assertThat(answer.err()).isEmpty();
    return answer.out().strip();
  }
}
