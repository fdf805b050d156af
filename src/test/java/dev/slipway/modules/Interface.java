package dev.slipway.modules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.hcl.HclReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a module takes and gives, as its page has it: tables below the text that a person wrote. */
record Interface(String module) {
  /** Where the tables begin. */
  private static final String MARK = "\n## Inputs\n";

  Path page() {
    return Modules.HOME.resolve(module).resolve("README.md");
  }

  /** The page with fresh tables. */
  String fresh() throws IOException {
    String page = Files.readString(page());
    int mark = page.indexOf(MARK);
    return (mark < 0 ? page : page.substring(0, mark)) + MARK + "\n" + tables();
  }

  private String tables() throws IOException {
    return """
    | Name | What it is | Type | Default |
    |---|---|---|---|
    %s

    ## Outputs

    | Name | What it is |
    |---|---|
    %s
    """
        .formatted(
            rows("variable", this::input), rows("output", each -> row(name(each), text(each))));
  }

  private String rows(String section, Row row) throws IOException {
    String text = Files.readString(Modules.HOME.resolve(module).resolve(section + "s.tf"));
    return HclReader.read(List.of(text)).path(section).properties().stream()
        .map(row::of)
        .collect(Collectors.joining("\n"));
  }

  private String input(Map.Entry<String, JsonNode> each) {
    JsonNode standard = each.getValue().path("default");
    return row(
        name(each),
        text(each),
        code(each.getValue().path("type").asText()),
        standard.isMissingNode() ? "required" : code(standard.toString()));
  }

  private static String name(Map.Entry<String, JsonNode> each) {
    return code(each.getKey());
  }

  private static String text(Map.Entry<String, JsonNode> each) {
    return each.getValue().path("description").asText().replace("<", "&lt;");
  }

  private static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** On one line, as a table needs it. */
  private static String code(String text) {
    String line =
        text.replaceAll("^\\$\\{|}$", "")
            .replaceAll("\\{\\n\\s*", "{ ")
            .replaceAll("\\n\\s*}", " }")
            .replaceAll("\\n\\s*", ", ")
            .replaceAll(" {2,}", " ");
    return "`" + line + "`";
  }

  /** One row of a table. */
  private interface Row {
    String of(Map.Entry<String, JsonNode> each);
  }
}
