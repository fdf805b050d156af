package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a synth writes: a draft beside it until all is well, then replaced as a whole, so
 * that no stale stack stays and no half-written one appears.
 */
final class OutputFolder implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";

  /**
   * What terraform and the CDKTF CLI keep beside a stack, and what a new synth does not outdate.
   */
  private static final List<String> KEPT = List.of(".terraform", ".terraform.lock.hcl");

  private final Path folder;
  private final Path draft;

  OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      requireOurs(folder);
      Files.createDirectories(this.folder.getParent());
      draft = Files.createTempDirectory(this.folder.getParent(), ".synth-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to write. */
  Path draft() {
    return draft;
  }

  /** Puts the draft in the place of what stood there. */
  void publish() {
    try {
      Path old = draft.resolveSibling(draft.getFileName() + "-old");
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

  private void keep(Path old) throws IOException {
    try (Stream<Path> stacks = Files.list(folder.resolve("stacks"))) {
      for (Path stack : stacks.toList()) {
        for (String name : KEPT) {
          Path kept = old.resolve("stacks").resolve(stack.getFileName()).resolve(name);
          if (Files.exists(kept)) {
            Files.move(kept, stack.resolve(name));
          }
        }
      }
    }
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
