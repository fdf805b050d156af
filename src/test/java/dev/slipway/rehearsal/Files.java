package dev.slipway.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Work with files that fails without being declared. */
final class Files {
  private Files() {}

  static String text(Path file) {
    return quietly(() -> java.nio.file.Files.readString(file));
  }

  static void write(Path file, String text) {
    quietly(
        () ->
            java.nio.file.Files.writeString(
                newFolder(file.getParent()).resolve(file.getFileName()), text));
  }

  static void copy(Path from, Path to) {
    quietly(() -> java.nio.file.Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING));
  }

  static Path newFolder(Path folder) {
    return quietly(() -> java.nio.file.Files.createDirectories(folder));
  }

  /** What stands in a folder, if there is one. */
  static List<Path> list(Path folder) {
    return quietly(
        () -> {
          if (!java.nio.file.Files.exists(folder)) {
            return List.of();
          }
          try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            return files.sorted().toList();
          }
        });
  }

  /** Copies a folder of text files, each changed on the way. */
  static void copyAll(Path from, Path to, UnaryOperator<String> change) {
    quietly(
        () -> {
          try (Stream<Path> files = java.nio.file.Files.walk(from)) {
            files
                .filter(java.nio.file.Files::isRegularFile)
                .forEach(
                    file -> write(to.resolve(from.relativize(file)), change.apply(text(file))));
          }
          return to;
        });
  }

  static void delete(Path folder) {
    quietly(
        () -> {
          if (java.nio.file.Files.exists(folder)) {
            try (Stream<Path> files = java.nio.file.Files.walk(folder)) {
              for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(file);
              }
            }
          }
          return folder;
        });
  }

  /** What may fail as files do. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T quietly(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
