package dev.slipway.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes into somebody's folder, beside what they have: nothing of that is written over. */
record NewFiles(Path path) {
  private static final Path PIN = Path.of("slipway.pin");
  private static final Path LAUNCHER = Path.of("scripts/slipway");

  /** Scripts that people call by name; the launcher knows by its own name which is meant. */
  private static final List<String> LAUNCHED =
      List.of(
          "adopt",
          "build",
          "check",
          "ci",
          "deploy",
          "destroy",
          "exec",
          "format",
          "hcl",
          "init-state",
          "logs",
          "own",
          "proxy",
          "rehearse",
          "release",
          "renew",
          "rollback",
          "site",
          "smoke",
          "status",
          "synth",
          "task");

  /** What a repository may well have already, and does without ours. */
  private static final Set<Path> OPTIONAL = Set.of(Path.of("README.md"), Path.of(".gitignore"));

  boolean isNoProject() {
    return !Files.exists(path.resolve(PIN));
  }

  /** Takes those from the files that the folder has, and does without ours; returns them. */
  List<Path> keep(Map<Path, String> files) {
    List<Path> kept =
        files.keySet().stream()
            .filter(file -> OPTIONAL.contains(file) && Files.exists(path.resolve(file)))
            .toList();
    files.keySet().removeAll(kept);
    return kept;
  }

  void requireFree(Map<Path, String> files) {
    List<String> taken =
        files.keySet().stream()
            .map(path::resolve)
            .filter(Files::exists)
            .map(file -> file + " is there already")
            .toList();
    if (!taken.isEmpty()) {
      throw new Adopt.Refused(String.join("\n", taken));
    }
  }

  /** Writes all of them, or takes away again what it has written. */
  void write(Map<Path, String> files) throws IOException {
    Deque<Path> written = new ArrayDeque<>();
    try {
      for (var file : files.entrySet()) {
        folders(path.resolve(file.getKey()).toAbsolutePath().getParent(), written);
        written.push(Files.writeString(path.resolve(file.getKey()), file.getValue()));
      }
      if (files.containsKey(LAUNCHER)) {
        launchers(path.resolve(LAUNCHER), written);
      }
    } catch (IOException e) {
      for (Path each : written) {
        Files.deleteIfExists(each);
      }
      throw new Adopt.Refused(e.getMessage() + " cannot be written");
    }
  }

  private static void folders(Path folder, Deque<Path> written) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; !Files.exists(each); each = each.getParent()) {
      missing.add(0, each);
    }
    for (Path each : missing) {
      written.push(Files.createDirectory(each));
    }
  }

  private static void launchers(Path launcher, Deque<Path> written) throws IOException {
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher.toString());
    }
    for (String name : LAUNCHED) {
      written.push(Files.createSymbolicLink(launcher.resolveSibling(name), launcher.getFileName()));
    }
  }
}
