package dev.slipway.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what Terraform said with {@code -json}: a message in each line. */
final class StepLog {
  private static final JsonMapper JSON = new JsonMapper();

  private StepLog() {}

  /** Makes sense of a log. */
  static Step read(String name, int exitCode, Path log) {
    List<Step.Fault> faults = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    messages(log)
        .forEach(
            message -> {
              var fault = message.path("diagnostic");
              if (fault.path("severity").asText().equals("error")) {
                String text = fault.path("summary").asText() + "\n" + fault.path("detail").asText();
                faults.add(new Step.Fault(text.strip(), fault.path("address").asText()));
              } else if (message.path("type").asText().equals("planned_change")) {
                var change = message.path("change");
                changes.add(
                    change.path("resource").path("addr").asText()
                        + ": "
                        + change.path("action").asText());
              }
            });
    if (exitCode != 0 && faults.isEmpty() && changes.isEmpty()) {
      faults.add(new Step.Fault(Files.text(log).strip(), ""));
    }
    return new Step(name, exitCode, log, faults, changes);
  }

  private static Stream<JsonNode> messages(Path log) {
    return Files.text(log).lines().filter(line -> line.startsWith("{\"@")).map(StepLog::parse);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      return JSON.nullNode(); // cut off, because Terraform was killed while it wrote
    }
  }
}
