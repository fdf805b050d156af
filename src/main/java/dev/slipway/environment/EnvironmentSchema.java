package dev.slipway.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.spec.EnvironmentSpec;
import java.util.Map;

/**
 * Writes the JSON Schema of an environment file, by which editors complete and check while one
 * types.
 */
public final class EnvironmentSchema {
  /** The newest draft that yaml-language-server, and so most editors, understands as a whole. */
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private EnvironmentSchema() {}

  /** The schema of files that bind to a root record, as pretty-printed JSON. */
  public static String of(Class<? extends EnvironmentSpec> root) {
    Map<String, Object> schema = Schemas.ordered("$schema", DRAFT);
    schema.putAll(Shape.of(root).schema());
    try {
      return new ObjectMapper().writer(printer()).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of plain values is always JSON", e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentArraysWith(INDENT);
    printer.indentObjectsWith(INDENT);
    return printer;
  }
}
