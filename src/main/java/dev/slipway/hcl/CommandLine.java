package dev.slipway.hcl;

import dev.slipway.usage.Arguments;
import dev.slipway.usage.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed. scripts/hcl reads the names of stacks, and says where it synthesized them.
 *
 * @param moves the plan whose moves are printed, and nothing else is done
 * @param output where the HCL goes: into a folder for each stack, or for a file right there
 * @param synthesized the output of a synth, of which every stack is printed
 * @param from the file that is printed instead
 */
record CommandLine(
    Optional<String> moves, Path output, Optional<Path> synthesized, Optional<Path> from) {
  static CommandLine parse(List<String> arguments) {
    Optional<String> moves = Optional.empty();
    Optional<Path> output = Optional.empty();
    Optional<Path> synthesized = Optional.empty();
    Optional<Path> from = Optional.empty();
    List<String> stacks = new ArrayList<>(); // left over by scripts/hcl, which knows them
    var rest = new Arguments(arguments);
    while (!rest.isEmpty()) {
      String word = rest.next();
      switch (word) {
        case "--moves" -> moves = Optional.of(rest.value(word));
        case "--output" -> output = Optional.of(Path.of(rest.value(word)));
        case "--synthesized" -> synthesized = Optional.of(Path.of(rest.value(word)));
        case "--from" -> from = Optional.of(Path.of(rest.value(word)));
        default -> stacks.add(Arguments.name(word));
      }
    }
    if (moves.isPresent()) {
      if (arguments.size() > 2) {
        throw new WrongUsage("--moves PLAN goes with nothing else");
      }
      return new CommandLine(moves, Path.of(""), synthesized, from);
    }
    Path folder = output.orElseThrow(() -> new WrongUsage("say with --output DIR where HCL goes"));
    if (!stacks.isEmpty()) {
      throw new WrongUsage(
          "either stacks are printed or a file: " + stacks.get(0) + " does not go with --from");
    }
    return new CommandLine(moves, folder, synthesized, from);
  }
}
