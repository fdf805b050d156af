package dev.slipway.check;

import dev.slipway.synthesis.StackFile;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every stack as committed: a change of any byte shows up as a diff that somebody reads. */
public final class Goldens {
  private Goldens() {}

  /** The golden file of a stack: {@code golden/ltt/prod.tf.json}. */
  public static Path of(Path folder, String stack) {
    return folder.resolve(stack.replaceFirst("-", "/") + ".tf.json");
  }

  /** What those of some stacks should say, after a synth. */
  static Map<Path, String> after(Synthesis synthesis, Path output, Path folder) {
    Map<Path, String> goldens = new TreeMap<>();
    for (StackModel stack : synthesis.stacks()) {
      goldens.put(of(folder, stack.name()), text(StackFile.of(output, stack.name())));
    }
    return goldens;
  }

  /** Files of no stack. */
  public static List<Path> outlived(Path folder, List<Path> living) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tf.json") && !living.contains(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
