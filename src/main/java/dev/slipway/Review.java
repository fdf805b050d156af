package dev.slipway;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.environment.Fault;
import dev.slipway.environment.FileKind;
import dev.slipway.names.NameFaults;
import dev.slipway.results.Result;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.synthesis.lock.AddressLocks;
import dev.slipway.synthesis.lock.AddressLocks.LockedStack;
import dev.slipway.synthesis.lock.LockReview;
import dev.slipway.synthesis.lock.Traces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked of all stacks of a run together, before anything of it is written. */
final class Review {
  private final CommandLine command;
  private final List<EnvironmentText> texts;
  private final List<Result> results;

  /**
   * Of what files became.
   *
   * @param results in the order of the files
   */
  Review(CommandLine command, List<EnvironmentText> texts, List<Result> results) {
    this.command = command;
    this.texts = texts;
    this.results = results;
  }

  /**
   * What the locks say.
   *
   * @param between what is known to be wrong between the files already
   * @throws Refused with all of it, if anything is wrong
   */
  LockReview locks(boolean ci, List<FileKind> kinds, List<Fault> between) {
    Map<Path, LockedStack> stacks = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      var result = results.get(i);
      var traces = Traces.of(command.output(), result.stack());
      stacks.put(
          texts.get(i).path(), new LockedStack(result.facts().lock(), result::model, traces));
    }
    var review = AddressLocks.review(command.environments(), stacks, command.accepted(), ci);
    List<Fault> faults = new ArrayList<>(between);
    faults.addAll(names(kinds));
    List<String> lines = new ArrayList<>(faults.stream().sorted().map(Fault::toString).toList());
    lines.addAll(review.faults());
    if (!lines.isEmpty()) {
      throw new Refused(lines);
    }
    return review;
  }

  private List<Fault> names(List<FileKind> kinds) {
    var claims = results.stream().flatMap(result -> result.facts().claims().stream()).toList();
    var clashes = UniqueNames.clashes(claims);
    return clashes.isEmpty() ? List.of() : new NameFaults(oldFirst(), kinds).of(clashes);
  }

  private List<EnvironmentText> oldFirst() {
    return texts.stream()
        .sorted(Comparator.comparing(text -> AddressLocks.isNew(text.path())))
        .toList();
  }
}
