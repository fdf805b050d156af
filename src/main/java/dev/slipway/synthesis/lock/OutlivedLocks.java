package dev.slipway.synthesis.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Locks whose environment file is gone: a deletion that nobody may have meant. */
final class OutlivedLocks {
  private static final String FAULT =
      "%s locks an environment that has no file: restore %s, or delete the lock when nothing of it"
          + " exists any more";

  private static final String UNAPPLIED =
      "%s is of an environment that has no file and was never applied: delete it, or restore %s";

  private OutlivedLocks() {}

  static List<String> faults(Path environments) {
    try (Stream<Path> files = Files.walk(environments)) {
      return files
          .filter(file -> file.toString().endsWith(AddressLocks.EXTENSION))
          .filter(lock -> !Files.exists(environmentFile(lock)))
          .sorted()
          .map(lock -> fault(lock).formatted(lock, environmentFile(lock)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fault(Path lock) {
    return AddressLocks.isNew(environmentFile(lock)) ? UNAPPLIED : FAULT;
  }

  private static Path environmentFile(Path lock) {
    String name = lock.getFileName().toString().replace(AddressLocks.EXTENSION, ".yaml");
    return lock.resolveSibling(name);
  }
}
