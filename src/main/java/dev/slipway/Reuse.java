package dev.slipway;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.StatePlace;
import dev.slipway.results.Result;
import dev.slipway.results.Results;
import dev.slipway.synthesis.Manifest;
import dev.slipway.synthesis.Synthesis;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a run need not build, since a former one has synthesized the same file. */
final class Reuse {
  private final Optional<Results> results;
  private final Map<Path, Result> kept = new ConcurrentHashMap<>();

  /**
   * Looks for what these files became.
   *
   * @param results where that is kept; without them all is built
   */
  Reuse(List<EnvironmentText> texts, Optional<Results> results, boolean fresh) {
    this.results = results;
    if (!fresh && results.isPresent()) {
      texts.parallelStream()
          .forEach(text -> results.get().find(text).ifPresent(it -> kept.put(text.path(), it)));
    }
  }

  boolean has(EnvironmentText text) {
    return kept.containsKey(text.path());
  }

  /** What is known already, of files that are wanted or not. */
  Collection<Result> kept() {
    return kept.values();
  }

  /** The files that need not be built, and where their states are. */
  Map<Path, StatePlace> states() {
    Map<Path, StatePlace> states = new HashMap<>();
    kept.forEach((path, result) -> states.put(path, StatePlace.parse(result.facts().state())));
    return states;
  }

  /**
   * Keeps what was built just now and adds the kept stacks to it, as if all had been built at once.
   *
   * @param wanted all files of the run, in the order of their stacks
   * @return the results by file
   */
  List<Result> complete(
      List<EnvironmentText> wanted, List<EnvironmentFile> files, Synthesis built, Path cdktfOut) {
    Map<Path, Result> anew = new HashMap<>();
    if (!files.isEmpty()) {
      var manifest = Manifest.read(cdktfOut);
      for (var file : files) {
        var stack = built.stack(file.stackId()).orElseThrow();
        var result = Result.of(file, stack, manifest, cdktfOut);
        anew.put(file.path(), result);
        results.ifPresent(all -> all.keep(file.text(), result));
      }
      results.ifPresent(all -> all.tidy(files.stream().map(EnvironmentFile::stackId).toList()));
    }
    Result.prepare(cdktfOut);
    wanted.parallelStream()
        .filter(text -> !anew.containsKey(text.path()))
        .forEach(text -> kept.get(text.path()).write(cdktfOut));
    return wanted.stream()
        .map(text -> anew.getOrDefault(text.path(), kept.get(text.path())))
        .toList();
  }
}
