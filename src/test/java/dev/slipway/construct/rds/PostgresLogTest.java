package dev.slipway.construct.rds;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rds.SlowStatementsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The log of an instance, where its file says which statements belong there. */
class PostgresLogTest {
  private static final DatabaseSpec PLAIN = Specs.database("17", KeyOwner.AWS, false);

  @Test
  @DisplayName("H2O-07 slow statements go to a log that is there before the database, and ends")
  void slowStatements() {
    var logged = stack(logged(PLAIN));

    assertThat(logged)
        .only("aws_db_parameter_group")
        .has("name", "shop-dev-postgres17")
        .has("family", "postgres17")
        .has("parameter", List.of(Map.of("name", "log_min_duration_statement", "value", "250")))
        .has("lifecycle.create_before_destroy", true);
    assertThat(logged)
        .only("aws_cloudwatch_log_group")
        .has("name", "/aws/rds/instance/shop-dev/postgresql")
        .has("retention_in_days", 90);
    assertThat(logged)
        .only("aws_db_instance")
        .has("parameter_group_name", "${aws_db_parameter_group.database.name}")
        .has("enabled_cloudwatch_logs_exports", List.of("postgresql"))
        .has("depends_on", List.of("aws_cloudwatch_log_group.database"));
    assertThat(logged).has("output.log").has("value", "${aws_cloudwatch_log_group.database.name}");
  }

  @Test
  void withoutSlowStatementsItIsAsRdsMakesIt() {
    var plain = stack(PLAIN);

    assertThat(plain).doesNotHave("aws_db_parameter_group");
    assertThat(plain).doesNotHave("aws_cloudwatch_log_group");
    assertThat(plain)
        .only("aws_db_instance")
        .hasNo("parameter_group_name")
        .hasNo("enabled_cloudwatch_logs_exports");
  }

  private static DatabaseSpec logged(DatabaseSpec spec) {
    return new DatabaseSpec(
        spec.engineVersion(),
        spec.instanceClass(),
        spec.storage(),
        spec.multiAz(),
        spec.backupDays(),
        spec.encryptionKey(),
        Optional.of(new SlowStatementsSpec(250, 90)),
        spec.performanceInsights(),
        spec.deletionProtection(),
        spec.finalSnapshot());
  }

  private static StackModel stack(DatabaseSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new PostgresDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec);
          new PostgresDatabase(scope, "database", inputs)
              .logGroup()
              .ifPresent(log -> TerraformOutput.Builder.create(scope, "log").value(log).build());
        });
  }
}
