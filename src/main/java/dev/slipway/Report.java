package dev.slipway;

import dev.slipway.results.Result;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a synth tells: progress on a terminal, and a table at the end. */
final class Report {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintStream out;
  private final PrintStream progress;
  private final boolean terminal;
  private final Map<String, Long> nanos = new LinkedHashMap<>();

  Report(PrintStream out, PrintStream progress, boolean terminal) {
    this.out = out;
    this.progress = progress;
    this.terminal = terminal;
  }

  /** Tells what goes on, where somebody is watching. */
  void step(String what) {
    if (terminal) {
      progress.print(CLEAR_LINE + what + " ...");
      progress.flush();
    }
  }

  /** Measures the building of one stack. */
  void stack(String name, Runnable build) {
    step(name);
    long start = System.nanoTime();
    build.run();
    nanos.put(name, System.nanoTime() - start);
  }

  void table(List<Result> stacks) {
    if (terminal) {
      progress.print(CLEAR_LINE);
      progress.flush();
    }
    int width = stacks.stream().map(Result::stack).mapToInt(String::length).max().orElse(0);
    String row = "%-" + Math.max(width, "stack".length()) + "s  %9s  %12s  %7s  %7s%n";
    out.printf(row, "stack", "resources", "data sources", "outputs", "seconds");
    for (Result result : stacks) {
      out.printf(
          row,
          result.stack(),
          result.facts().resources(),
          result.facts().dataSources(),
          result.facts().outputs(),
          nanos.containsKey(result.stack())
              ? String.format(Locale.ROOT, "%.2f", nanos.get(result.stack()) / 1e9)
              : "kept");
    }
  }

  /** Tells what went wrong beside, though the run did not fail for it. */
  void remarks(List<String> remarks) {
    remarks.forEach(progress::println);
  }

  /** Tells which address locks have grown, and by how much. */
  void recorded(List<String> additions) {
    Map<String, Long> files =
        additions.stream()
            .collect(
                Collectors.groupingBy(
                    addition -> addition.substring(0, addition.indexOf(": ")),
                    TreeMap::new,
                    Collectors.counting()));
    files.forEach(
        (file, count) ->
            out.printf("%s now lists %d more stateful resources: commit it%n", file, count));
  }
}
