package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Command;
import dev.slipway.testing.TerraformProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Terraform's own comparison: it applies JSON without AWS, by a mocked provider, and plans HCL
 * against the state that came of it.
 *
 * <p>https://developer.hashicorp.com/terraform/language/tests/mocking
 */
public final class MockPlans {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String APPLIED = "json";
  private static final Set<String> NOTHING = Set.of("no-op", "read");

  private final Path folder;

  /**
   * What came of planning a root.
   *
   * @param json Terraform's own words, without a configuration
   */
  public record Plan(int resources, int outputs, Set<String> changes, JsonNode json) {}

  /** Plans in an empty folder. That two runs share a state came with Terraform 1.11. */
  public MockPlans(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    String version = TerraformProgram.run(folder, "version").out();
    assertWithMessage("a version of Terraform, which must be 1.11 or newer")
        .that(version)
        .matches("(?s)Terraform v1\\.(1[1-9]|[2-9]\\d)\\..*");
    Files.writeString(folder.resolve("main.tf"), TerraformProgram.AWS);
    Files.createDirectories(folder.resolve("tests"));
  }

  /** Adds a stack, and files that should be the same. */
  MockPlans add(String name, StackModel stack, Map<String, String> hcl) throws IOException {
    Path root = Path.of("hcl", name);
    Map<String, String> files = new TreeMap<>();
    hcl.forEach((file, text) -> files.put(file, destroyable(text)));
    Printed.write(folder.resolve(root), files);
    return addRoots(name, stack, Map.of(name, root));
  }

  /** Adds a stack, and roots in this folder that should be the same, by names of their own. */
  public MockPlans addRoots(String name, StackModel stack, Map<String, Path> roots)
      throws IOException {
    Path json = Files.createDirectories(folder.resolve("json").resolve(name));
    Files.writeString(json.resolve("cdk.tf.json"), destroyable(stack.json().toString()));
    StringBuilder runs = new StringBuilder(MockProvider.of(stack));
    runs.append(run(APPLIED, "apply", Path.of("json", name)));
    roots.forEach((each, root) -> runs.append(run(each, "plan", root)));
    Files.writeString(folder.resolve("tests").resolve(name + ".tftest.hcl"), runs);
    return this;
  }

  private static String run(String name, String command, Path root) {
    return """

    run "%s" {
      command   = %s
      state_key = "one"
      module {
        source = "./%s"
      }
    }
    """
        .formatted(name, command, root);
  }

  /** A test of Terraform destroys what it made. */
  private static String destroyable(String text) {
    return text.replaceAll("(\"?prevent_destroy\"? *[=:] *)true", "$1false");
  }

  /** The plans of the HCL by name. */
  public Map<String, Plan> run() throws IOException, InterruptedException {
    Command init =
        TerraformProgram.runMocked(folder, "init", "-backend=false", "-input=false", "-no-color");
    assertWithMessage(init.err()).that(init.exitCode()).isEqualTo(0);
    Command test = TerraformProgram.runMocked(folder, "test", "-json", "-verbose");
    Map<String, Plan> plans = new TreeMap<>();
    for (String line : test.out().lines().toList()) {
      JsonNode event = JSON.readTree(line);
      if (event.path("test_plan") instanceof ObjectNode plan) {
        plan.remove("provider_schemas"); // 13 MB
        plans.put(event.path("@testrun").asText(), plan(plan));
      }
      assertWithMessage(line).that(event.path("@level").asText()).isNotEqualTo("error");
    }
    return plans;
  }

  private static Plan plan(JsonNode plan) {
    Set<String> changes = new TreeSet<>();
    JsonNode resources = plan.path("resource_changes");
    for (JsonNode each : resources) {
      add(changes, each.path("address").asText(), each.path("change").path("actions"));
    }
    for (var each : plan.path("output_changes").properties()) {
      add(changes, "output." + each.getKey(), each.getValue().path("actions"));
    }
    return new Plan(resources.size(), plan.path("output_changes").size(), changes, plan);
  }

  private static void add(Set<String> changes, String address, JsonNode actions) {
    for (JsonNode action : actions) {
      if (!NOTHING.contains(action.asText())) {
        changes.add(address + ": " + action.asText());
      }
    }
  }
}
