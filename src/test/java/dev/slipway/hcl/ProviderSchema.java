package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.testing.Command;
import dev.slipway.testing.TerraformProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the real AWS provider says of its types; asked once for all tests. */
final class ProviderSchema {
  private ProviderSchema() {}

  /** The resources, by their types. */
  static JsonNode resources() {
    return Aws.SCHEMA.path("resource_schemas");
  }

  /** The data sources, by their types. */
  static JsonNode dataSources() {
    return Aws.SCHEMA.path("data_source_schemas");
  }

  static JsonNode provider() {
    return Aws.SCHEMA.path("provider");
  }

  /** Asked when the first test wants to know: 13 MB that take seconds. */
  private static final class Aws {
    private static final JsonNode SCHEMA = read();
  }

  private static JsonNode read() {
    try {
      Path folder = Files.createTempDirectory("schema");
      Files.writeString(folder.resolve("main.tf"), TerraformProgram.AWS);
      succeed(folder, "init", "-input=false", "-no-color");
      Command schema = succeed(folder, "providers", "schema", "-json");
      return new JsonMapper().readTree(schema.out()).path("provider_schemas").elements().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Command succeed(Path folder, String... words) throws IOException, InterruptedException {
    Command done = TerraformProgram.run(folder, words);
    assertWithMessage("terraform %s: %s%s", String.join(" ", words), done.out(), done.err())
        .that(done.exitCode())
        .isEqualTo(0);
    return done;
  }
}
