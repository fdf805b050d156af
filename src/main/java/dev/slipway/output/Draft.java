package dev.slipway.output;

import dev.slipway.synthesis.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which a run writes until all is well: in the output folder, which may be a file
 * system of its own, or beside one that is not there yet.
 */
final class Draft {
  private static final String NAME = ".synth-";

  /** No run takes so long; what is older is of one that was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path output;
  private Path folder;

  /** Makes it. */
  Draft(Path output) throws IOException {
    this.output = output;
    Path place = Files.exists(output) ? output : Files.createDirectories(output.getParent());
    folder = place.resolve(NAME + ProcessHandle.current().pid());
    FileTree.delete(folder); // of a process long gone
    Files.createDirectory(folder);
  }

  Path folder() {
    return folder;
  }

  static boolean isOne(Path entry) {
    return entry.getFileName().toString().startsWith(NAME);
  }

  /**
   * Makes the output folder if it is new; whoever finds it later finds a draft or nothing in it.
   */
  void moveIn() throws IOException {
    Files.createDirectories(output);
    Path inside = output.resolve(folder.getFileName());
    if (!inside.equals(folder)) {
      FileTree.delete(inside);
      folder = Files.move(folder, inside, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Puts its files in their places, one after the other, but for one. */
  void publishAllBut(Path last) throws IOException {
    List<Path> files = FileTree.files(folder);
    for (Path file : files) {
      Files.createDirectories(output.resolve(file).getParent());
    }
    for (Path file : files) {
      if (!file.equals(last)) {
        publish(file);
      }
    }
  }

  /** Puts one of them in its place; what stood there is replaced, in one step. */
  void publish(Path file) throws IOException {
    Files.move(folder.resolve(file), output.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete() throws IOException {
    FileTree.delete(folder);
  }

  /** Deletes what runs have left that were killed. */
  void deleteAbandoned() throws IOException {
    Instant limit = Instant.now().minus(ABANDONED);
    try (Stream<Path> entries = Files.list(output)) {
      for (Path entry : entries.filter(Draft::isOne).toList()) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
          FileTree.delete(entry);
        }
      }
    }
  }
}
