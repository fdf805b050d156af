package dev.slipway.check;

import dev.slipway.environment.EnvironmentSchema;
import dev.slipway.environment.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By what editors complete and check environment files while one types. */
final class SchemaFiles {
  private SchemaFiles() {}

  /** What each should say, for the systems that have a folder, whether a file lies in it or not. */
  static Map<Path, String> of(Path environments, List<FileKind> kinds) {
    Map<Path, String> schemas = new TreeMap<>();
    kinds.stream()
        .filter(kind -> Files.isDirectory(environments.resolve(kind.system())))
        .forEach(
            kind ->
                schemas.putIfAbsent(
                    environments.resolve(kind.schema()), EnvironmentSchema.of(kind.spec())));
    return schemas;
  }
}
