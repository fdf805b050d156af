package dev.slipway.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Project;
import dev.slipway.check.Renew;
import dev.slipway.synthesis.FileTree;
import dev.slipway.system.Systems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Environments are made to stacks in a folder of their own first, beside those that a project has
 * already: what does not bind, or claims a name of theirs, is not adopted.
 */
record Trial(Path folder, List<String> systems) {
  /** What is generated from them: schemas, locks and golden stacks. */
  Map<Path, String> of(Map<Path, String> environments) throws IOException {
    Path draft = Files.createTempDirectory("adopt");
    try {
      copy(folder.resolve("environments"), draft.resolve("environments"));
      for (var file : environments.entrySet()) {
        write(draft.resolve(file.getKey()), file.getValue());
      }
      renew(draft);
      return generated(draft);
    } finally {
      FileTree.delete(draft);
    }
  }

  private void renew(Path draft) {
    var faults = new ByteArrayOutputStream();
    var renew =
        new Renew(
            new Project(draft),
            Systems.known(),
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(faults, true, UTF_8));
    if (renew.run(Optional.empty()) != 0) {
      String hint =
          systems.size() == 1
              ? ""
              : "\n"
                  + "If they would share hosts, adopt one after the other, each with a --domain"
                  + " of its own.";
      throw new Adopt.Refused(
          faults.toString(UTF_8).replace(draft.toString(), folder.toString()).strip() + hint);
    }
  }

  private Map<Path, String> generated(Path draft) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path file : FileTree.files(draft)) {
      if (systems.stream().anyMatch(system -> isGenerated(file, system))) {
        files.put(file, Files.readString(draft.resolve(file)));
      }
    }
    return files;
  }

  private static boolean isGenerated(Path place, String system) {
    String schema = "environments/" + system + "(-[a-z0-9-]+)?\\.schema\\.json";
    return place.startsWith(Path.of("golden", system))
        || place.toString().matches(schema)
        || (place.startsWith(Path.of("environments", system))
            && place.toString().endsWith(".addresses"));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      for (Path file : FileTree.files(from)) {
        write(to.resolve(file), Files.readString(from.resolve(file)));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
