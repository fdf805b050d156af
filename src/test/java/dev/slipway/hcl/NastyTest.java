package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are easily written wrong: Terraform reads the same of both. */
@Tag("real")
class NastyTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "a\"b",
          "back\\slash",
          "\\n is no new line",
          "tab\tx\rback",
          "line1\nline2",
          "ends\n",
          "\n",
          "two\nlines\n",
          "  indented\n\tby \"quotes\" and \\ more ${var.v}\n",
          "EOT\nEOT\n",
          "$${literal} %%{literal}",
          "100% $ { % {",
          "$",
          "$$",
          "%",
          "${var.v}",
          "before ${var.v} after",
          "${lower(\"quoted \\\" ${var.v} }\")}",
          "${join(\", \", [\"a\", var.v])}",
          "${var.n + 1}",
          "${var.n > 1 ? \"more\" : \"less\"}",
          "%{ if var.n > 1 }more%{ else }less%{ endif }",
          "x${~ var.v ~}  y",
          "}",
          "ünïcode ✓ 𝒳 \u2028",
          "\u0001control",
          "</^[^.]+$|\\.(?!(css)$)([^.]+$)/>",
          "{\"a\":1}",
          "{\"a\":\"<b>&\"}",
          "[{\"k\":\"${var.v}\"}]",
          "{\"a\":null,\"b\":1.5,\"c\":1.50}",
          "{\"a\":\"\\u003c\"}",
          "{\"e\":1e3}",
          "{\"n\":\"${var.n}\",\"t\":\"n is ${var.n}\"}",
          "{\"b\":\"before ${var.v} $${literal}\"}",
          "{\"a\":\"$${<b>}\"}",
          "{\"a\":\"$${\"}",
          "{\"$${x}\":1,\"$a\":2}",
          "{\"${var.v}\":1}",
          "{\"${var.v}\":1,\"A\":2}",
          "{\"b\":1,\"a\":2}",
          "{\"inner\":\"{\\\"a\\\":\\\"<${var.v}>\\\"}\"}",
          "{\"for\":1,\"if\":[],\"in\":{}}",
          "{ \"spaced\" : true }");

  @TempDir Path folder;

  @Test
  void bothSayTheSame() throws Exception {
    ObjectNode root = root();
    StackModel stack = StackModel.parse("nasty", root.toString());
    Path json = Files.createDirectories(folder.resolve("json"));
    Files.writeString(json.resolve("cdk.tf.json"), root.toString());
    var files = Main.files(stack);
    Printed.write(folder.resolve("hcl"), files);

    JsonNode ofJson = outputs(json);
    JsonNode ofHcl = outputs(folder.resolve("hcl"));

    assertThat(ofJson.size()).isEqualTo(TEXTS.size() + 2);
    for (var output : ofJson.properties()) {
      assertThat(ofHcl.path(output.getKey())).isEqualTo(output.getValue());
    }
    assertThat(ParsedBack.differences(stack, files.values())).isEmpty();
  }

  private static ObjectNode root() throws Exception {
    ObjectNode root = JSON.createObjectNode();
    root.putObject("variable")
        .putObject("v")
        .put("default", "VA")
        .put("description", "${no} %{no}");
    root.withObjectProperty("variable").putObject("n").put("default", 5);
    root.withObjectProperty("variable").putObject("o").put("default", "${no}");
    ObjectNode outputs = root.putObject("output");
    for (int i = 0; i < TEXTS.size(); i++) {
      outputs.putObject("o%02d".formatted(i)).put("value", TEXTS.get(i));
    }
    outputs.putObject("default").put("value", "${var.o}");
    outputs
        .putObject("object")
        .set(
            "value",
            JSON.valueToTree(
                Map.of(
                    "1x",
                    true,
                    "a.b",
                    1.5,
                    "${var.v}",
                    "key",
                    "for",
                    List.of(),
                    "map",
                    Map.of(),
                    "deep",
                    List.of(Map.of("a", List.of(1, List.of("x\ny\n")))))));
    return root;
  }

  private static JsonNode outputs(Path root) throws Exception {
    ProviderSchema.succeed(root, "init", "-no-color");
    ProviderSchema.succeed(root, "apply", "-auto-approve", "-no-color");
    return JSON.readTree(ProviderSchema.succeed(root, "output", "-json").out());
  }
}
