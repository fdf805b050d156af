package dev.slipway.modules;

import static com.google.common.base.Preconditions.checkState;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed modules, each in a folder, and the examples that call them. */
final class Modules {
  static final Path HOME = Run.HOME.resolve("modules");

  private static final String EXAMPLES = "examples";

  private Modules() {}

  /** The names of the modules. */
  static List<String> names() throws IOException {
    return foldersIn(HOME).filter(name -> !name.equals(EXAMPLES)).toList();
  }

  /** The names of the examples, which are those of their stacks. */
  static List<String> examples() throws IOException {
    return foldersIn(HOME.resolve(EXAMPLES)).toList();
  }

  /** Where an example stands among copied modules. */
  static Path example(String name) {
    return Path.of(EXAMPLES, name);
  }

  /** Copies what Terraform reads; a test of it destroys what it made. */
  static Path copyTo(Path folder) throws IOException {
    for (Path file : files()) {
      Path copy = folder.resolve(HOME.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      String text = Files.readString(file);
      Files.writeString(copy, text.replaceAll("(prevent_destroy *= *)true", "$1false"));
    }
    return folder;
  }

  /** Writes something else into a copy. */
  static void mutate(Path copy, String file, String right, String wrong) throws IOException {
    String text = Files.readString(copy.resolve(file));
    checkState(text.contains(right), "%s has no %s", file, right);
    Files.writeString(copy.resolve(file), text.replace(right, wrong));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(HOME)) {
      return all.filter(each -> each.toString().matches(".*\\.(tf|tftest\\.hcl)"))
          .filter(each -> !HOME.relativize(each).toString().contains(".terraform"))
          .toList();
    }
  }

  private static Stream<String> foldersIn(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }
}
