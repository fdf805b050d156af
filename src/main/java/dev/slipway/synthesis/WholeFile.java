package dev.slipway.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: beside its place first, then renamed. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes it into a folder that is there.
   *
   * @param draft what the name of the draft begins with
   */
  public static void write(Path file, String draft, byte[] content) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), draft, "");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
