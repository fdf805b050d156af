package dev.slipway.rehearsal;

import static dev.slipway.rehearsal.Terraform.AS_STATE_SAYS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.hcl.Main;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A stack whose team leaves: other files take the place of the JSON, and the state stays. */
final class LeftBehind {
  private static final Path EXAMPLES = Path.of("modules/examples");

  private final Terraform terraform;

  LeftBehind(Terraform terraform) {
    this.terraform = terraform;
  }

  /** Plans it from the printed HCL. */
  Step replan() {
    var hcl = Main.files(StackModel.read(json()));
    return instead(hcl, () -> terraform.replan(AS_STATE_SAYS).named("re-plan from HCL"));
  }

  /** Plans it from calls of modules, if an example says it so: all moves and nothing changes. */
  Optional<Step> replanFromModules(String stack) {
    Path example = Scripts.home().resolve(EXAMPLES).resolve(stack);
    String modules = terraform.folder().relativize(Scripts.home().resolve("modules")).toString();
    Map<String, String> files = new TreeMap<>();
    for (Path file : Files.list(example)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".tf")) {
        files.put(name, Files.text(file).replace("\"../../", "\"" + modules + "/"));
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(instead(files, this::planMoves));
  }

  private Path json() {
    return terraform.folder().resolve("cdk.tf.json");
  }

  /** Does something while other files stand in the place of the JSON; then it is back. */
  private Step instead(Map<String, String> files, Supplier<Step> work) {
    String text = Files.text(json());
    Files.delete(json());
    files.forEach((name, content) -> Files.write(terraform.folder().resolve(name), content));
    try {
      return work.get();
    } finally {
      files.keySet().forEach(name -> Files.delete(terraform.folder().resolve(name)));
      Files.write(json(), text);
    }
  }

  private Step planMoves() {
    var init = terraform.init();
    var plan = init.succeeded() ? terraform.plan(AS_STATE_SAYS) : init;
    List<String> changes = plan.succeeded() ? changes(terraform.planned()) : plan.changes();
    return new Step(
        "re-plan from modules",
        changes.isEmpty() ? plan.exitCode() : 1,
        plan.log(),
        plan.faults(),
        changes);
  }

  /** What a plan does beside moving, to resources and to outputs. */
  private static List<String> changes(String planned) {
    List<String> changes = new ArrayList<>();
    JsonNode plan = read(planned);
    for (JsonNode each : plan.path("resource_changes")) {
      add(changes, each.path("address").asText(), each.path("change"));
    }
    for (var each : plan.path("output_changes").properties()) {
      add(changes, "output." + each.getKey(), each.getValue());
    }
    return changes;
  }

  private static void add(List<String> changes, String address, JsonNode change) {
    for (JsonNode action : change.path("actions")) {
      if (!action.asText().equals("no-op")) {
        changes.add(address + ": " + action.asText());
      }
    }
  }

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Terraform shows a plan that is no JSON", e);
    }
  }
}
