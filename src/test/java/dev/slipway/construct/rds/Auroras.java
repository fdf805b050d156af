package dev.slipway.construct.rds;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.monitoring.FloorSpec;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Clusters as these tests need them. */
final class Auroras {
  /** One instance, and nothing that keeps it. */
  static final StackModel DEV =
      stack(Specs.aurora("15.15", KeyOwner.AWS, false, Map.of("a", "eu-west-1a")));

  /** An instance in each of two zones, protected. */
  static final StackModel PROD =
      stack(
          Specs.aurora(
              "15.15", KeyOwner.CUSTOMER, true, Map.of("a", "eu-west-1a", "b", "eu-west-1b")));

  private Auroras() {}

  /** A cluster with what it puts out and with an alarm on each of its numbers. */
  static StackModel stack(AuroraSpec spec) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new AuroraDatabase.Inputs(Specs.NAMING, Specs.NETWORK, spec);
          var database = new AuroraDatabase(scope, "database", inputs);
          database.outputs().forEach(each -> output(scope, each.name(), each.value()));
          database.logGroup().ifPresent(log -> output(scope, "log", log));
          new Alarms(scope, "alarms", new Alarms.Inputs(Specs.NAMING, List.of("a@b.example")))
              .watch(database.freeStorage(), new FloorSpec(4, 300, 3))
              .watch(database.connections(), new AlarmSpec(300, 300, 3))
              .watch(database.cpu(), new AlarmSpec(80, 300, 3));
        });
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }
}
