package dev.slipway.adopt;

import dev.slipway.synthesis.FileTree;
import dev.slipway.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is adopted from.
 *
 * @param home the clone
 * @param repository where others find it
 * @param version the commit that stands in the clone
 * @param remarks what a project that begins should know of that version: lines, or nothing
 */
record Slipway(Path home, String repository, String version, String remarks) {
  /** The workflow that tests Slipway itself; the others run the scripts that a project has, too. */
  private static final Path OURS = Path.of(".github/workflows/ci.yml");

  /** The documented systems. */
  List<String> systems() {
    return Systems.ALL.stream().map(Systems.Entry::system).distinct().sorted().toList();
  }

  /** The environment files of some of them, by their place in a project. */
  Map<Path, String> files(List<String> systems) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (String system : systems) {
      Path folder = Path.of("environments", system);
      files(home.resolve(folder), ".yaml")
          .forEach((file, text) -> files.put(folder.resolve(file), text));
    }
    return files;
  }

  /** What every project has beside its environments: scripts, a page to begin with, settings. */
  Map<Path, String> beginnings() throws IOException {
    Map<Path, String> files = files(home.resolve("adopt"), "");
    for (String folder : List.of(".github/workflows", ".github/actions")) {
      Path place = Path.of(folder);
      files(home.resolve(place), ".yml")
          .forEach((file, text) -> files.putIfAbsent(place.resolve(file), text));
    }
    files.remove(OURS);
    return files;
  }

  /** Where what a project begins with stands here. */
  Path beginning(Path file) {
    return home.resolve("adopt").resolve(file);
  }

  /** What the files below a folder say, by their place there. */
  private static Map<Path, String> files(Path folder, String ending) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path file : FileTree.files(folder)) {
      if (file.toString().endsWith(ending)) {
        files.put(file, Files.readString(folder.resolve(file)));
      }
    }
    return files;
  }
}
