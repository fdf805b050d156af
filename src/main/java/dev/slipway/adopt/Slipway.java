package dev.slipway.adopt;

import dev.slipway.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is adopted from.
 *
 * @param home the clone
 * @param repository where others find it
 * @param version the commit that stands in the clone
 * @param remarks what a project that begins should know of that version: lines, or nothing
 */
record Slipway(Path home, String repository, String version, String remarks) {
  /** The documented systems. */
  List<String> systems() {
    return Systems.ALL.stream().map(Systems.Entry::system).distinct().sorted().toList();
  }

  /** The environment files of some of them, by their place in a project. */
  Map<Path, String> files(List<String> systems) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (String system : systems) {
      read(Path.of("environments").resolve(system), ".yaml", files);
    }
    return files;
  }

  /** What every project has beside its environments: scripts, a page to begin with, settings. */
  Map<Path, String> beginnings() throws IOException {
    Map<Path, String> found = new TreeMap<>();
    read(Path.of("adopt"), "", found);
    Map<Path, String> files = new TreeMap<>();
    found.forEach((file, text) -> files.put(Path.of("adopt").relativize(file), text));
    return files;
  }

  /** Where what a project begins with stands here. */
  Path beginning(Path file) {
    return home.resolve("adopt").resolve(file);
  }

  private void read(Path folder, String ending, Map<Path, String> into) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve(folder))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(ending)) {
          into.put(home.relativize(file), Files.readString(file));
        }
      }
    }
  }
}
