package dev.slipway.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Stacks before the real provider: one root with a module per stack, so that the provider starts
 * once for all. Without Terraform or the provider this fails; it never passes unasked.
 */
public final class Validator {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  private Validator(Path root) {
    this.root = root;
  }

  /** Writes stacks below a folder and makes it a root of Terraform. */
  public static Validator of(Path root, List<StackModel> stacks)
      throws IOException, InterruptedException {
    var validator = new Validator(root);
    ObjectNode modules = JSON.createObjectNode();
    for (StackModel stack : stacks) {
      modules.putObject(stack.name()).put("source", "./" + stack.name());
      validator.write(stack.name(), stack.json());
    }
    validator.write("", JSON.createObjectNode().set("module", modules));

    Command init = validator.terraform("init", "-backend=false", "-input=false", "-no-color");
    assertWithMessage("terraform init, which needs hashicorp/aws:\n%s%s", init.out(), init.err())
        .that(init.exitCode())
        .isEqualTo(0);
    return validator;
  }

  /** Writes the JSON of a stack; without a name, of the root. */
  public void write(String stack, JsonNode json) throws IOException {
    Path file = root.resolve(stack).resolve(stack.isEmpty() ? "main.tf.json" : "cdk.tf.json");
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), json);
  }

  /** What Terraform calls an error, with the file that it stands in. */
  public List<String> faults() throws IOException, InterruptedException {
    JsonNode diagnostics = JSON.readTree(terraform("validate", "-json").out()).path("diagnostics");
    return StreamSupport.stream(diagnostics.spliterator(), false)
        .filter(each -> each.path("severity").asText().equals("error"))
        .map(each -> each.at("/range/filename").asText() + ": " + each.path("summary").asText())
        .sorted()
        .toList();
  }

  private Command terraform(String... words) throws IOException, InterruptedException {
    return TerraformProgram.run(root, words);
  }
}
