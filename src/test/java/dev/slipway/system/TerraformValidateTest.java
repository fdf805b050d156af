package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every stack before the real provider: one root with a module per stack, so that the provider
 * starts once for all. Without Terraform or the provider this fails; it never passes unasked.
 */
class TerraformValidateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path root;

  @BeforeAll
  static void init() throws Exception {
    ObjectNode modules = JSON.createObjectNode();
    for (StackModel stack : RealStacks.all()) {
      modules.putObject(stack.name()).put("source", "./" + stack.name());
      write(stack.name(), stack.json());
    }
    write("", JSON.createObjectNode().set("module", modules));

    Command init = terraform("init", "-backend=false", "-input=false", "-no-color");
    assertWithMessage("terraform init, which needs hashicorp/aws:\n%s%s", init.out(), init.err())
        .that(init.exitCode())
        .isEqualTo(0);
  }

  @Test
  void everyStackIsValid() throws Exception {
    assertThat(faults()).isEmpty();
  }

  @Test
  void aWrongArgumentIsFoundAndItsStackNamed() throws Exception {
    StackModel stack = RealStacks.named("ltt-prod");
    ObjectNode wrong = stack.json().deepCopy();
    ((ObjectNode) wrong.at("/resource/aws_cloudwatch_log_group/prod_backend"))
        .put("retention_in_days", 91);
    ((ObjectNode) wrong.at("/resource/aws_lb/alb")).put("idle_time", 300);
    try {
      write(stack.name(), wrong);
      assertThat(faults())
          .containsExactly(
              "ltt-prod/cdk.tf.json: Extraneous JSON object property",
              "ltt-prod/cdk.tf.json: expected retention_in_days to be one of [0 1 3 5 7 14 30 60 90"
                  + " 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653], got 91");
    } finally {
      write(stack.name(), stack.json());
    }
  }

  /** What Terraform calls an error, with the file that it stands in. */
  private static List<String> faults() throws IOException, InterruptedException {
    JsonNode diagnostics = JSON.readTree(terraform("validate", "-json").out()).path("diagnostics");
    return StreamSupport.stream(diagnostics.spliterator(), false)
        .filter(each -> each.path("severity").asText().equals("error"))
        .map(each -> each.at("/range/filename").asText() + ": " + each.path("summary").asText())
        .sorted()
        .toList();
  }

  private static Command terraform(String... words) throws IOException, InterruptedException {
    String program = Optional.ofNullable(System.getenv("SLIPWAY_TERRAFORM")).orElse("terraform");
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(List.of(words));
    try {
      return Command.run(root, Map.of(), line);
    } catch (IOException e) {
      throw new IOException(
          "Terraform is missing: install Terraform 1.10 or newer (or OpenTofu) and put it on PATH,"
              + " or set SLIPWAY_TERRAFORM to it.",
          e);
    }
  }

  private static void write(String folder, JsonNode json) throws IOException {
    Path file = root.resolve(folder).resolve(folder.isEmpty() ? "main.tf.json" : "cdk.tf.json");
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), json);
  }
}
