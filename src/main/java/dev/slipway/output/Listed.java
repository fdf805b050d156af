package dev.slipway.output;

import dev.slipway.results.Result;
import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the output folder says of one stack, in its manifest and its README. */
record Listed(String stack, String manifest, int resources, int dataSources, int outputs) {
  /**
   * All stacks of an output folder: those of this run, and of former ones those that the manifest
   * lists.
   *
   * @param known every stack that has an environment file, in the order of the list
   */
  static List<Listed> all(Collection<String> known, List<Result> results, Path output) {
    var written = results.stream().collect(Collectors.toMap(Result::stack, Function.identity()));
    Path before = output.resolve(Manifest.FILE);
    return written.keySet().containsAll(known) || !Files.exists(before)
        ? results.stream().map(Listed::of).toList()
        : withStanding(known, written, output);
  }

  private static List<Listed> withStanding(
      Collection<String> known, Map<String, Result> written, Path output) {
    try {
      var before = Manifest.read(output);
      return known.stream()
          .filter(stack -> written.containsKey(stack) || isStanding(stack, before, output))
          .map(
              stack ->
                  written.containsKey(stack)
                      ? of(written.get(stack))
                      : standing(stack, before, output))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new OutputFolder.Damaged(
          e.getMessage() + "; scripts/synth without the name of a stack writes it anew");
    }
  }

  private static Listed of(Result result) {
    var facts = result.facts();
    return new Listed(
        result.stack(), result.manifest(), facts.resources(), facts.dataSources(), facts.outputs());
  }

  private static boolean isStanding(String stack, Manifest manifest, Path output) {
    return manifest.file(output, stack).filter(Files::exists).isPresent();
  }

  private static Listed standing(String stack, Manifest manifest, Path output) {
    var model = StackModel.read(manifest.file(output, stack).orElseThrow());
    return new Listed(
        stack,
        manifest.of(stack),
        model.resources().size(),
        model.dataSources().size(),
        model.outputs().size());
  }
}
