package dev.slipway.output;

import dev.slipway.results.Result;
import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the output folder says of one stack, in its manifest and its README. */
record Listed(String stack, String manifest, int resources, int dataSources, int outputs) {
  /**
   * All stacks of an output folder: those of this run, and of former ones those that the manifest
   * lists.
   */
  static List<Listed> all(Publication run, Path output) {
    var written = byStack(run.results());
    return written.keySet().containsAll(run.known()) || !Files.exists(output.resolve(Manifest.FILE))
        ? run.results().stream().map(Listed::of).toList()
        : withStanding(run, written, output);
  }

  private static List<Listed> withStanding(
      Publication run, Map<String, Result> written, Path output) {
    var kept = byStack(run.kept());
    try {
      var before = Manifest.read(output);
      return run.known().stream()
          .flatMap(
              stack ->
                  written.containsKey(stack)
                      ? Stream.of(of(written.get(stack)))
                      : before
                          .file(output, stack)
                          .filter(Files::exists)
                          .map(file -> standing(file, before, Optional.ofNullable(kept.get(stack))))
                          .stream())
          .toList();
    } catch (IllegalArgumentException e) {
      throw new OutputFolder.Damaged(
          e.getMessage() + "; scripts/synth without the name of a stack writes it anew");
    }
  }

  /** Of a file that stands there; reading it as a model takes as long as the rest of the run. */
  private static Listed standing(Path file, Manifest manifest, Optional<Result> kept) {
    return kept.filter(result -> result.isAt(file))
        .map(Listed::of)
        .orElseGet(() -> of(StackModel.read(file), manifest));
  }

  private static Map<String, Result> byStack(Collection<Result> results) {
    return results.stream().collect(Collectors.toMap(Result::stack, Function.identity()));
  }

  private static Listed of(Result result) {
    var facts = result.facts();
    return new Listed(
        result.stack(), result.manifest(), facts.resources(), facts.dataSources(), facts.outputs());
  }

  private static Listed of(StackModel stack, Manifest manifest) {
    return new Listed(
        stack.name(),
        manifest.of(stack.name()),
        stack.resources().size(),
        stack.dataSources().size(),
        stack.outputs().size());
  }
}
