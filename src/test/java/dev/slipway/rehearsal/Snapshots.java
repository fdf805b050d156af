package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The final snapshots that a destroyed stack leaves, restored to see what they are worth. */
final class Snapshots {
  private static final JsonMapper JSON = new JsonMapper();

  /** How the AWS CLI speaks of a kind of database. */
  private enum Kind {
    INSTANCE(
        "db-snapshots",
        "DBSnapshot",
        "restore-db-instance-from-db-snapshot --db-snapshot-identifier %s"
            + " --db-instance-identifier %s",
        "delete-db-instance --skip-final-snapshot --db-instance-identifier %s"),
    CLUSTER(
        "db-cluster-snapshots",
        "DBClusterSnapshot",
        "restore-db-cluster-from-snapshot --engine aurora-postgresql --snapshot-identifier %s"
            + " --db-cluster-identifier %s",
        "delete-db-cluster --skip-final-snapshot --db-cluster-identifier %s");

    private final String snapshots;
    private final String answer;
    private final String restore;
    private final String delete;

    Kind(String snapshots, String answer, String restore, String delete) {
      this.snapshots = snapshots;
      this.answer = answer;
      this.restore = restore;
      this.delete = delete;
    }
  }

  private final Emulator aws;

  private Snapshots(Emulator aws) {
    this.aws = aws;
  }

  /** What is wrong with the snapshots that an environment's file promises. */
  static List<String> unrestorable(EnvironmentFile file, Emulator aws) {
    var spec = file.spec();
    long instances =
        Specs.all(spec, DatabaseSpec.class).filter(DatabaseSpec::finalSnapshot).count();
    long clusters = Specs.all(spec, AuroraSpec.class).filter(AuroraSpec::finalSnapshot).count();
    var snapshots = new Snapshots(aws);
    var faults = new ArrayList<>(snapshots.unrestorable(file, Kind.INSTANCE, instances));
    faults.addAll(snapshots.unrestorable(file, Kind.CLUSTER, clusters));
    return faults;
  }

  private List<String> unrestorable(EnvironmentFile file, Kind kind, long promised) {
    if (promised == 0) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    int found = 0;
    for (var snapshot : all(kind)) {
      if (isTagged(snapshot, "system", file.system())
          && isTagged(snapshot, "environment", file.environment())) {
        found++;
        faults.addAll(restore(kind, snapshot.path(kind.answer + "Identifier").asText()));
      }
    }
    if (found != promised) {
      faults.add("destroy should leave %d final snapshots, left %d".formatted(promised, found));
    }
    return faults;
  }

  private JsonNode all(Kind kind) {
    var answer = ask("describe-" + kind.snapshots + " --snapshot-type manual");
    if (answer.exitCode() != 0) {
      throw new IllegalStateException(answer.err());
    }
    try {
      return JSON.readTree(answer.out()).path(kind.answer + "s");
    } catch (IOException e) {
      throw new IllegalStateException(answer.err(), e);
    }
  }

  private static boolean isTagged(JsonNode snapshot, String name, String value) {
    for (var tag : snapshot.path("TagList")) {
      if (tag.path("Key").asText().equals(name) && tag.path("Value").asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private List<String> restore(Kind kind, String snapshot) {
    String restored = snapshot + "-restored";
    var answer = ask(kind.restore.formatted(snapshot, restored));
    if (answer.exitCode() != 0) {
      return List.of(snapshot + " cannot be restored: " + answer.err().strip());
    }
    ask(kind.delete.formatted(restored));
    return List.of();
  }

  /** Asks as docs/going-down.md does. */
  private Command ask(String words) {
    var environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    // Named once more: in us-east-1 version 1 of the CLI has an address of its own for RDS.
    // https://github.com/aws/aws-cli/blob/develop/awscli/customizations/overridesslcommonname.py
    var command =
        new ArrayList<>(List.of("env", "aws", "--endpoint-url", aws.endpoint().toString(), "rds"));
    command.addAll(List.of(words.split(" ")));
    try {
      return Command.run(Scripts.home(), environment, command);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the AWS CLI cannot be run", e);
    }
  }
}
