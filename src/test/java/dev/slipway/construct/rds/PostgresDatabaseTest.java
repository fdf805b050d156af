package dev.slipway.construct.rds;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {
  private static final StackModel DEV = stack(Specs.database("17", KeyOwner.AWS, false));
  private static final StackModel PROD = stack(Specs.database("17", KeyOwner.CUSTOMER, true));

  @Test
  void isEncryptedAndPrivate() {
    assertThat(DEV)
        .only("aws_db_instance")
        .has("storage_encrypted", true)
        .has("publicly_accessible", false);
  }

  @Test
  void hasNoPasswordThatTerraformKnows() {
    assertThat(DEV)
        .only("aws_db_instance")
        .has("manage_master_user_password", true)
        .hasNo("password");
    assertThat(DEV).doesNotHave("random_password");
  }

  @Test
  void theMasterLoginHasANameThatRdsTakes() {
    String name = DEV.at("aws_db_instance.database").orElseThrow().body().text("username").get();

    assertThat(name).matches("[a-z][a-z0-9_]{0,15}");
  }

  @Test
  void opensNoPortByItself() {
    assertThat(DEV).doesNotHave("aws_vpc_security_group_ingress_rule");
    assertThat(DEV).doesNotHave("aws_vpc_security_group_egress_rule");
  }

  @Test
  void standsInTheDatabaseSubnets() {
    assertThat(DEV)
        .only("aws_db_subnet_group")
        .has("name", "shop-dev-rds")
        .has("subnet_ids", List.of("subnet-database-a", "subnet-database-b"));
    assertThat(DEV)
        .only("aws_db_instance")
        .has("db_subnet_group_name", "${aws_db_subnet_group.database.name}")
        .has("vpc_security_group_ids", List.of("${aws_security_group.database.id}"));
  }

  @Test
  void takesAwsKeyUnlessTheCustomersIsAskedFor() {
    assertThat(DEV).doesNotHave("aws_kms_key");
    assertThat(DEV)
        .only("aws_db_instance")
        .hasNo("kms_key_id")
        .hasNo("master_user_secret_kms_key_id")
        .hasNo("performance_insights_kms_key_id");
  }

  @Test
  void theCustomersKeyEncryptsAllThatTheDatabaseHolds() {
    assertThat(PROD)
        .only("aws_db_instance")
        .has("kms_key_id", "${aws_kms_key.database_key.arn}")
        .has("master_user_secret_kms_key_id", "${aws_kms_key.database_key.arn}")
        .has("performance_insights_kms_key_id", "${aws_kms_key.database_key.arn}");
  }

  @Test
  void theCustomersKeyRotates() {
    assertThat(PROD).only("aws_kms_key").has("enable_key_rotation", true);
    assertThat(PROD).only("aws_kms_alias").has("name", "alias/shop-dev-rds");
  }

  @Test
  @DisplayName("ALL-20 Terraform destroys no key that the final snapshot needs")
  void theKeyOutlivesTheFinalSnapshot() {
    assertThat(PROD).only("aws_kms_key").has("lifecycle.prevent_destroy", true);
    assertThat(stack(Specs.database("17", KeyOwner.CUSTOMER, false)))
        .only("aws_kms_key")
        .has("lifecycle.prevent_destroy", false);
  }

  @Test
  void aProtectedDatabaseLeavesASnapshot() {
    assertThat(PROD)
        .only("aws_db_instance")
        .has("deletion_protection", true)
        .has("skip_final_snapshot", false)
        .has("final_snapshot_identifier", "shop-dev-final")
        .has("copy_tags_to_snapshot", true);
  }

  @Test
  void anUnprotectedDatabaseGoesWithoutATrace() {
    assertThat(DEV)
        .only("aws_db_instance")
        .has("deletion_protection", false)
        .has("skip_final_snapshot", true)
        .hasNo("final_snapshot_identifier");
  }

  @Test
  void awsInstallsMinorVersionsOfAMajorOne() {
    assertThat(DEV).only("aws_db_instance").has("auto_minor_version_upgrade", true);
  }

  @Test
  void aVersionToTheDotStays() {
    assertThat(stack(Specs.database("17.4", KeyOwner.AWS, false)))
        .only("aws_db_instance")
        .has("engine_version", "17.4")
        .has("auto_minor_version_upgrade", false);
  }

  @Test
  void namesTheSecretInWhichRdsKeepsTheMasterLogin() {
    assertThat(DEV)
        .has("output.secret")
        .has("value", "${aws_db_instance.database.master_user_secret[0].secret_arn}");
  }

  private static StackModel stack(DatabaseSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new PostgresDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec);
          var database = new PostgresDatabase(scope, "database", inputs);
          TerraformOutput.Builder.create(scope, "secret").value(database.masterSecretArn()).build();
        });
  }
}
