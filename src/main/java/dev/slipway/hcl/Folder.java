package dev.slipway.hcl;

import dev.slipway.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of a root module. What a person wrote there, or took over by taking out the first
 * line, stays; and what Terraform keeps there, too.
 *
 * @param texts what is to stand there, by the names of the files
 */
record Folder(Path path, Map<String, String> texts) {
  /** The first line of a file that is no person's. */
  static final String MARK =
      "# Printed by scripts/hcl, which replaces the file as long as this line stands.";

  private static final String DRAFT = ".hcl-draft-";

  /** Writes several folders, or none. */
  static void write(List<Folder> folders) throws IOException {
    for (Folder folder : folders) {
      folder.requireOurs();
    }
    try {
      // What can go wrong goes wrong with drafts; what follows are renames.
      for (Folder folder : folders) {
        folder.draft();
      }
      for (Folder folder : folders) {
        folder.publish();
      }
    } finally {
      for (Folder folder : folders) {
        for (String name : folder.texts.keySet()) {
          Files.deleteIfExists(folder.path.resolve(DRAFT + name));
        }
      }
    }
  }

  private void requireOurs() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new WrongUsage("--output " + path + " is a file; name a folder");
    }
    for (Path file : configuration()) {
      if (!isOurs(file)) {
        throw new WrongUsage(
            file + " is not of scripts/hcl, and stays; name another folder, or take it away");
      }
    }
  }

  private void draft() throws IOException {
    Files.createDirectories(path);
    for (var text : texts.entrySet()) {
      Files.writeString(path.resolve(DRAFT + text.getKey()), MARK + "\n\n" + text.getValue());
    }
  }

  private void publish() throws IOException {
    for (Path former : configuration()) {
      if (!texts.containsKey(former.getFileName().toString())) {
        Files.delete(former);
      }
    }
    for (String name : texts.keySet()) {
      Files.move(
          path.resolve(DRAFT + name), path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What Terraform or OpenTofu would read here. */
  private List<Path> configuration() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> file.toString().matches(".*\\.(tf|tofu)(\\.json)?"))
          .sorted()
          .toList();
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(MARK::equals).isPresent();
    }
  }
}
