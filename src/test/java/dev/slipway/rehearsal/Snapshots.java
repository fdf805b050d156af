package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.environment.EnvironmentFile;
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

  private final Emulator aws;

  private Snapshots(Emulator aws) {
    this.aws = aws;
  }

  /** What is wrong with the snapshots that an environment's file promises. */
  static List<String> unrestorable(EnvironmentFile file, Emulator aws) {
    long promised =
        Specs.all(file.spec(), DatabaseSpec.class).filter(DatabaseSpec::finalSnapshot).count();
    return promised == 0
        ? List.of()
        : new Snapshots(aws).unrestorable(file.system(), file.environment(), promised);
  }

  private List<String> unrestorable(String system, String environment, long promised) {
    List<String> faults = new ArrayList<>();
    int found = 0;
    for (var snapshot : all()) {
      if (isTagged(snapshot, "system", system) && isTagged(snapshot, "environment", environment)) {
        found++;
        faults.addAll(restore(snapshot.path("DBSnapshotIdentifier").asText()));
      }
    }
    if (found != promised) {
      faults.add("destroy should leave %d final snapshots, left %d".formatted(promised, found));
    }
    return faults;
  }

  private JsonNode all() {
    var answer = ask("describe-db-snapshots", "--snapshot-type", "manual");
    try {
      return JSON.readTree(answer.out()).path("DBSnapshots");
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

  private List<String> restore(String snapshot) {
    String restored = snapshot + "-restored";
    var answer =
        ask(
            "restore-db-instance-from-db-snapshot",
            "--db-snapshot-identifier",
            snapshot,
            "--db-instance-identifier",
            restored);
    if (answer.exitCode() != 0) {
      return List.of(snapshot + " cannot be restored: " + answer.err().strip());
    }
    ask("delete-db-instance", "--db-instance-identifier", restored, "--skip-final-snapshot");
    return List.of();
  }

  /** Asks as docs/going-down.md does. */
  private Command ask(String... words) {
    var environment = new HashMap<>(aws.environment());
    environment.put("PATH", TestTools.path());
    var command = new ArrayList<>(List.of("env", "aws", "rds"));
    command.addAll(List.of(words));
    try {
      return Command.run(Scripts.home(), environment, command);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the AWS CLI cannot be run", e);
    }
  }
}
