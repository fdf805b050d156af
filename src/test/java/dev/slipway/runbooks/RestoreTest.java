package dev.slipway.runbooks;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.TestTools;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page that restores databases are taken out of it and run. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreTest {
  private static final String DATABASES =
      """
      vpc=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 --query Vpc.VpcId --output text)
      subnet() { aws ec2 create-subnet --vpc-id "$vpc" --cidr-block "$1" --availability-zone "$2" --query Subnet.SubnetId --output text; }
      group=$(aws ec2 create-security-group --group-name database --description database --vpc-id "$vpc" --query GroupId --output text)
      aws rds create-db-subnet-group --db-subnet-group-name ours --db-subnet-group-description ours \\
        --subnet-ids "$(subnet 10.0.0.0/24 eu-west-1a)" "$(subnet 10.0.1.0/24 eu-west-1b)"
      of_both=(--master-username master_login --manage-master-user-password --deletion-protection --storage-encrypted
        --db-subnet-group-name ours --vpc-security-group-ids "$group" --backup-retention-period 7)
      aws rds create-db-instance --db-instance-identifier ltt-prod --engine postgres --engine-version 17.6 --allocated-storage 20 \\
        --db-instance-class db.t4g.small "${of_both[@]}"
      aws rds create-db-cluster --db-cluster-identifier learning-center-db --engine aurora-postgresql --engine-version 15.15 "${of_both[@]}"
      for zone in a b; do
        aws rds create-db-instance --db-instance-identifier "learning-center-db-$zone" --db-cluster-identifier learning-center-db \\
          --engine aurora-postgresql --db-instance-class db.r6g.large --availability-zone "eu-west-1$zone"
      done
      """;

  @TempDir static Path folder;
  private Emulator aws;

  @BeforeAll
  void open() throws Exception {
    // Of RDS in us-east-1, version 1 of the CLI asks another host than the variable names.
    aws = new Emulator("555566667777", folder.resolve("aws.log")).in("eu-west-1");
    run(DATABASES);
  }

  @AfterAll
  void close() {
    if (aws != null) {
      aws.close();
    }
  }

  @Test
  void anInstanceIsRestoredUnderItsName() throws Exception {
    JsonNode old = instance("ltt-prod");
    List<String> commands = RestorePage.commands("instance");

    run(variables("ltt-prod") + commands.get(0) + commands.get(1));

    JsonNode restored = instance("ltt-prod");
    assertThat(restored.path("DBInstanceStatus").asText()).isEqualTo("available");
    assertThat(restored.path("DbiResourceId")).isNotEqualTo(old.path("DbiResourceId"));
    for (String kept : List.of("VpcSecurityGroups", "DBSubnetGroup", "DBInstanceClass")) {
      assertThat(restored.path(kept)).isEqualTo(old.path(kept));
    }
    assertThat(restored.at("/MasterUserSecret/SecretArn").asText()).isNotEmpty();
    assertThat(instance("ltt-prod-before").path("DbiResourceId"))
        .isEqualTo(old.path("DbiResourceId"));

    run(variables("ltt-prod") + commands.get(2));

    assertThat(names("db-instances", "DBInstance")).contains("ltt-prod");
    assertThat(names("db-instances", "DBInstance")).doesNotContain("ltt-prod-before");
    assertThat(names("db-snapshots", "DBSnapshot")).contains("ltt-prod-before-final");
  }

  @Test
  @DisplayName("FIB-10 a cluster is restored under its name, with the first of its instances")
  void aClusterIsRestoredUnderItsName() throws Exception {
    JsonNode old = cluster("learning-center-db");
    List<String> commands = RestorePage.commands("cluster");

    run(variables("learning-center-db") + commands.get(0) + commands.get(1));

    JsonNode restored = cluster("learning-center-db");
    assertThat(restored.path("DbClusterResourceId")).isNotEqualTo(old.path("DbClusterResourceId"));
    for (String kept : List.of("VpcSecurityGroups", "DBSubnetGroup", "DBClusterParameterGroup")) {
      assertThat(restored.path(kept)).isEqualTo(old.path(kept));
    }
    JsonNode first = instance("learning-center-db-a");
    assertThat(first.path("DBClusterIdentifier").asText()).isEqualTo("learning-center-db");
    assertThat(first.path("DBInstanceClass").asText()).isEqualTo("db.r6g.large");
    assertThat(names("db-instances", "DBInstance"))
        .containsAtLeast("learning-center-db-before-a", "learning-center-db-before-b");

    run(variables("learning-center-db") + commands.get(2));

    assertThat(names("db-clusters", "DBCluster")).containsExactly("learning-center-db");
    assertThat(names("db-instances", "DBInstance")).doesNotContain("learning-center-db-before-a");
  }

  @Test
  @DisplayName("FIB-10 a file that was deleted or written over is brought back")
  void file() throws Exception {
    String said =
        run(
            """
            bucket=learning-center-assets-production file=logo.svg
            aws s3 mb "s3://$bucket" >/dev/null
            aws s3api put-bucket-versioning --bucket $bucket --versioning-configuration Status=Enabled
            restore() {
              %s
            }
            printf 'first ' | aws s3 cp - "s3://$bucket/$file"
            printf second | aws s3 cp - "s3://$bucket/$file"
            restore >/dev/null && aws s3 cp "s3://$bucket/$file" -
            aws s3 rm --quiet "s3://$bucket/$file"
            restore >/dev/null && aws s3 cp "s3://$bucket/$file" -
            """
                .formatted(RestorePage.commands("file").get(0)));

    assertThat(said).isEqualTo("first first ");
  }

  private static String variables(String database) {
    return "database=%s time=2026-11-27T11:59:00Z\n".formatted(database);
  }

  private String run(String lines) throws Exception {
    Map<String, String> environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    Command said = Command.run(folder, environment, List.of("bash", "-euc", lines));
    assertWithMessage(said.out() + said.err()).that(said.exitCode()).isEqualTo(0);
    return said.out();
  }

  private JsonNode instance(String name) throws Exception {
    return rds("describe-db-instances --db-instance-identifier " + name).at("/DBInstances/0");
  }

  private JsonNode cluster(String name) throws Exception {
    return rds("describe-db-clusters --db-cluster-identifier " + name).at("/DBClusters/0");
  }

  private List<String> names(String what, String kind) throws Exception {
    return rds("describe-" + what).path(kind + "s").findValuesAsText(kind + "Identifier");
  }

  private JsonNode rds(String question) throws Exception {
    return new ObjectMapper().readTree(run("aws rds --output json " + question));
  }
}
