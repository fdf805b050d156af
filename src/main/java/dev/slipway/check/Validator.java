package dev.slipway.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.synthesis.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Path said = root.resolve("init.log");
    var init = validator.terraform("init", "-backend=false", "-input=false", "-no-color");
    if (init.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor() != 0) {
      throw new IOException(
          "terraform init, which needs hashicorp/aws:\n" + Files.readString(said).strip());
    }
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
    var validate = terraform("validate", "-json").start();
    String said = new String(validate.getInputStream().readAllBytes(), UTF_8);
    validate.waitFor();
    JsonNode diagnostics = JSON.readTree(said).path("diagnostics");
    return StreamSupport.stream(diagnostics.spliterator(), false)
        .filter(each -> each.path("severity").asText().equals("error"))
        .map(each -> each.at("/range/filename").asText() + ": " + each.path("summary").asText())
        .sorted()
        .toList();
  }

  private ProcessBuilder terraform(String... words) {
    String program = Optional.ofNullable(System.getenv("SLIPWAY_TERRAFORM")).orElse("terraform");
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(List.of(words));
    return new ProcessBuilder(line)
        .directory(root.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
