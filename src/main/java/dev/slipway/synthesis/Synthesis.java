package dev.slipway.synthesis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What one synth wrote: the stacks that the manifest of an output directory lists. */
public record Synthesis(List<StackModel> stacks) {
  public Synthesis {
    stacks = List.copyOf(stacks);
  }

  /**
   * Reads an output directory such as {@code cdktf.out}; left-over stack directories are ignored.
   */
  public static Synthesis read(Path cdktfOut) {
    return new Synthesis(
        Manifest.read(cdktfOut).files(cdktfOut).stream().map(StackModel::read).toList());
  }

  /**
   * Renames what an app wrote into an output directory, there and in what is returned.
   *
   * @param rule the name of an element at a construct path
   */
  public static Synthesis addressed(Path cdktfOut, UnaryOperator<String> rule) {
    return new Synthesis(
        Manifest.read(cdktfOut).files(cdktfOut).parallelStream()
            .map(file -> rewritten(file, rule))
            .toList());
  }

  /** The stack of that name. */
  public Optional<StackModel> stack(String name) {
    return stacks.stream().filter(stack -> stack.name().equals(name)).findFirst();
  }

  private static StackModel rewritten(Path file, UnaryOperator<String> rule) {
    var stack = StackModel.read(file).addressed(rule);
    Json.write(file, stack.json());
    return stack;
  }
}
