package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that a synth writes: a draft beside it until all is well, then replaced as a whole, so
 * that no stale stack stays and no half-written one appears.
 */
final class OutputFolder implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";

  private final Path folder;
  private final Path draft;
  private final Path old;

  OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      requireOurs(folder);
      Files.createDirectories(this.folder.getParent());
      draft = this.folder.resolveSibling(".synth-" + ProcessHandle.current().pid());
      old = draft.resolveSibling(draft.getFileName() + "-old");
      delete(draft); // of a process long gone
      Files.createDirectory(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves all as it was even if somebody interrupts the run. */
  void cleanUpOnInterrupt() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::restore));
  }

  private void restore() {
    try {
      if (Files.exists(old) && !Files.exists(folder)) {
        Files.move(old, folder);
      }
      delete(draft);
    } catch (IOException | UncheckedIOException e) {
      System.err.println(draft + " could not be removed: " + e.getMessage());
    }
  }

  /** Where to write. */
  Path draft() {
    return draft;
  }

  /** Puts the draft in the place of what stood there. */
  void publish() {
    try {
      boolean replaces = Files.exists(folder);
      if (replaces) {
        Files.move(folder, old);
      }
      Files.move(draft, folder);
      if (replaces) {
        keep(old);
        delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves nothing of a draft that was not published. */
  @Override
  public void close() {
    try {
      delete(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of somebody else's is never replaced. */
  private static void requireOurs(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandLine.WrongUsage("--output " + folder + " is a file; name a folder");
    }
    if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MANIFEST))) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new CommandLine.WrongUsage(
              "--output "
                  + folder
                  + " holds something else than synthesized stacks and would be replaced; name a"
                  + " new or empty folder");
        }
      }
    }
  }

  /** Saves what terraform and the CDKTF CLI keep beside a stack: providers, their lock, plans. */
  private void keep(Path old) throws IOException {
    try (Stream<Path> stacks = Files.list(folder.resolve("stacks"))) {
      for (Path stack : stacks.toList()) {
        Path before = old.resolve("stacks").resolve(stack.getFileName());
        if (Files.isDirectory(before)) {
          keep(before, stack);
        }
      }
    }
  }

  private static void keep(Path before, Path stack) throws IOException {
    try (Stream<Path> entries = Files.list(before)) {
      for (Path entry : entries.toList()) {
        Path kept = stack.resolve(entry.getFileName());
        if (!Files.exists(kept) && !isConfiguration(kept)) {
          Files.move(entry, kept);
        }
      }
    }
  }

  /** What terraform would read as a part of the stack. */
  private static boolean isConfiguration(Path file) {
    return file.toString().endsWith(".tf") || file.toString().endsWith(".tf.json");
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
