package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Generated.assertThatFile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.system.Systems;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;

/** The real environment files and the schemas that editors check them by. */
class RealFilesTest {
  private static final Path FOLDER = Run.HOME.resolve("environments");

  static List<Systems.Entry<?>> kinds() {
    return Systems.ALL;
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSchemaIsFresh(Systems.Entry<?> kind) {
    assertThatFile(schema(kind)).says(EnvironmentSchema.of(kind.spec()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFirstLineNamesTheSchema(Path file) throws IOException {
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("# yaml-language-server: $schema=../" + schemaOf(file).getFileName());
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSchemaTakesTheFile(Path file) throws IOException {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    var schema = registry.getSchema(Files.readString(schemaOf(file)));
    var yaml = new Load(Events.YAML_1_2).loadFromString(Files.readString(file));
    assertThat(schema.validate(new ObjectMapper().valueToTree(yaml))).isEmpty();
  }

  private static Path schemaOf(Path file) {
    String system = EnvironmentFolder.system(file);
    String environment = EnvironmentFolder.environment(file);
    return Systems.ALL.stream()
        .filter(kind -> kind.system().equals(system))
        .filter(kind -> List.of(FileKind.ANY, environment).contains(kind.environment()))
        .map(RealFilesTest::schema)
        .findFirst()
        .orElseThrow();
  }

  private static Path schema(Systems.Entry<?> kind) {
    return FOLDER.resolve(new FileKind(kind.system(), kind.environment(), kind.spec()).schema());
  }
}
