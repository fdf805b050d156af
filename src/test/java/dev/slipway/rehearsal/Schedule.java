package dev.slipway.rehearsal;

import dev.slipway.environment.EnvironmentFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stacks go up as soon as what they need stands, and down as soon as nobody needs them. */
final class Schedule {
  private final Map<EnvironmentFile, Set<String>> order;
  private final Map<String, StackRehearsal> stacks = new LinkedHashMap<>();

  Schedule(Map<EnvironmentFile, Set<String>> order, Map<EnvironmentFile, StackRehearsal> stacks) {
    this.order = order;
    stacks.forEach((file, stack) -> this.stacks.put(file.stackId(), stack));
  }

  /** Rehearses all stacks; what fails takes along only what depends on it. */
  void run(boolean destroy) {
    var workers = Executors.newCachedThreadPool(Schedule::daemon);
    var applied = up(workers);
    var checked = new HashMap<String, CompletableFuture<Void>>();
    applied.forEach(
        (name, after) -> checked.put(name, after.thenRunAsync(stacks.get(name)::check, workers)));
    finish(checked.values());
    if (destroy) {
      finish(down(workers, applied).values());
    }
    workers.shutdown();
  }

  private Map<String, CompletableFuture<Void>> up(ExecutorService workers) {
    Map<String, CompletableFuture<Void>> applied = new LinkedHashMap<>();
    order.forEach(
        (file, needs) ->
            applied.put(
                file.stackId(),
                all(needs.stream().map(applied::get).toList())
                    .thenRunAsync(stacks.get(file.stackId())::apply, workers)));
    return applied;
  }

  private Map<String, CompletableFuture<Void>> down(
      ExecutorService workers, Map<String, CompletableFuture<Void>> applied) {
    Map<String, CompletableFuture<Void>> gone = new HashMap<>();
    var files = new ArrayList<>(order.keySet());
    java.util.Collections.reverse(files);
    for (var file : files) {
      String name = file.stackId();
      var users =
          files.stream()
              .filter(user -> order.get(user).contains(name))
              .map(EnvironmentFile::stackId);
      var free = all(users.map(gone::get).toList());
      gone.put(
          name,
          applied.get(name).isCompletedExceptionally()
              ? free
              : free.thenRunAsync(stacks.get(name)::destroy, workers));
    }
    return gone;
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> some) {
    return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new));
  }

  /** Waits; what went wrong stands in the rows. */
  private static void finish(Iterable<CompletableFuture<Void>> work) {
    for (var each : work) {
      try {
        each.join();
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof Failure)) {
          throw e;
        }
      }
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "rehearsal");
    thread.setDaemon(true);
    return thread;
  }
}
