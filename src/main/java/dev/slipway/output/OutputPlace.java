package dev.slipway.output;

import dev.slipway.synthesis.Manifest;
import dev.slipway.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the output folder is; a folder of somebody else's is none. */
final class OutputPlace {
  private OutputPlace() {}

  /**
   * Finds what somebody typed.
   *
   * @throws WrongUsage if it is not for us to write there
   */
  static Path of(Path typed) throws IOException {
    if (Files.isDirectory(typed)) {
      requireOurs(typed);
      return typed.toRealPath(); // a link stays one: the folder that it leads to is written
    }
    if (Files.exists(typed)) {
      throw refused(typed, "is a file; name a folder");
    }
    if (Files.isSymbolicLink(typed)) {
      throw refused(typed, "is a link to nothing; make the folder that it leads to");
    }
    return typed.toAbsolutePath().normalize();
  }

  /** A synth was there: its manifest is, or the draft of one that was killed. */
  private static void requireOurs(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> entries = all.toList();
      if (!entries.isEmpty()
          && entries.stream().noneMatch(it -> it.endsWith(Manifest.FILE) || Draft.isOne(it))) {
        throw refused(
            folder, "holds something else than synthesized stacks; name a new or empty folder");
      }
    }
  }

  private static WrongUsage refused(Path typed, String why) {
    return new WrongUsage("--output " + typed + " " + why);
  }
}
