package dev.slipway.output;

import dev.slipway.synthesis.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of the stacks, where people work: Terraform keeps providers and its lock there, they
 * keep variables and plans. Of all that only a stack's own file is ours, and a provider lock file
 * that we put there.
 */
final class StackFolders {
  private static final List<String> READ_BY_TERRAFORM =
      List.of(".tf", ".tf.json", ".tofu", ".tofu.json");

  private final Path stacks;
  private final String shown;
  private final ProviderLock lock;

  /**
   * Those of an output folder.
   *
   * @param shown how to call it
   */
  StackFolders(Path output, Path shown, ProviderLock lock) {
    this.stacks = StackFile.folders(output);
    this.shown = StackFile.folders(shown).toString();
    this.lock = lock;
  }

  /** What else Terraform reads as a part of these stacks: a line for each file. */
  List<String> additions(Collection<String> names) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String stack : names) {
      for (String file : entries(stacks.resolve(stack))) {
        if (!file.equals(StackFile.NAME) && READ_BY_TERRAFORM.stream().anyMatch(file::endsWith)) {
          lines.add(
              shown + "/" + stack + "/" + file + " is not of this synth; Terraform reads it, too");
        }
      }
    }
    return lines;
  }

  /** Takes away what is ours of each stack that is unknown: a line for each. */
  List<String> removeAllBut(Collection<String> known) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String stack : entries(stacks)) {
      if (!known.contains(stack) && Files.exists(stacks.resolve(stack).resolve(StackFile.NAME))) {
        lines.add(stack + " has no environment file any more: " + remove(stack));
      }
    }
    return lines;
  }

  private String remove(String stack) throws IOException {
    Path folder = stacks.resolve(stack);
    if (lock.isAt(folder)) {
      Files.delete(folder.resolve(ProviderLock.NAME));
    }
    Files.delete(folder.resolve(StackFile.NAME));
    List<String> left = entries(folder);
    String place = shown + "/" + stack;
    if (left.isEmpty()) {
      Files.delete(folder);
      return place + " is gone";
    }
    return place + "/" + StackFile.NAME + " is gone, what you have there stays: " + names(left);
  }

  private static String names(List<String> entries) {
    return String.join(", ", entries);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
