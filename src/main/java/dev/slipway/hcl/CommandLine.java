package dev.slipway.hcl;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed. scripts/hcl reads the names of stacks, and says where it synthesized them.
 *
 * @param output where the HCL goes: into a folder for each stack, or for a file right there
 * @param synthesized the output of a synth, of which every stack is printed
 * @param from the file that is printed instead
 */
record CommandLine(Path output, Optional<Path> synthesized, Optional<Path> from) {
  /** Thrown when what was typed makes no sense. */
  static final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
      super(message);
    }
  }

  static CommandLine parse(List<String> arguments) {
    Optional<Path> output = Optional.empty();
    Optional<Path> synthesized = Optional.empty();
    Optional<Path> from = Optional.empty();
    List<String> stacks = new ArrayList<>(); // left over by scripts/hcl, which knows them
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--output" -> output = Optional.of(value(word, rest));
        case "--synthesized" -> synthesized = Optional.of(value(word, rest));
        case "--from" -> from = Optional.of(value(word, rest));
        default -> {
          if (word.startsWith("-")) {
            throw new WrongUsage("there is no option " + word);
          }
          stacks.add(word);
        }
      }
    }
    Path folder = output.orElseThrow(() -> new WrongUsage("say with --output DIR where HCL goes"));
    if (!stacks.isEmpty()) {
      throw new WrongUsage(
          "either stacks are printed or a file: " + stacks.get(0) + " does not go with --from");
    }
    return new CommandLine(folder, synthesized, from);
  }

  private static Path value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new WrongUsage(option + " needs a value");
    }
    return Path.of(rest.pop());
  }
}
