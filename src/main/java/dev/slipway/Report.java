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
  private static final List<Integer> COLUMNS = List.of(9, 12, 7, 7);

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
    var rows = new StringBuilder();
    width = Math.max(width, "stack".length());
    row(rows, width, "stack", "resources", "data sources", "outputs", "seconds");
    for (Result result : stacks) {
      row(
          rows,
          width,
          result.stack(),
          Integer.toString(result.facts().resources()),
          Integer.toString(result.facts().dataSources()),
          Integer.toString(result.facts().outputs()),
          nanos.containsKey(result.stack()) ? seconds(nanos.get(result.stack())) : "kept");
    }
    out.print(rows);
  }

  // By hand: a format is read anew for each row, which takes a third of a millisecond.
  private static void row(StringBuilder rows, int width, String stack, String... cells) {
    rows.append(stack).append(" ".repeat(width - stack.length()));
    for (int i = 0; i < cells.length; i++) {
      rows.append(" ".repeat(2 + COLUMNS.get(i) - cells[i].length())).append(cells[i]);
    }
    rows.append(System.lineSeparator());
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
  }

  /** Tells what went wrong beside, though the run did not fail for it. */
  void remarks(List<String> remarks) {
    remarks.forEach(progress::println);
  }

  /** Tells lines as they are, with what the run did. */
  void tell(List<String> lines) {
    lines.forEach(out::println);
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
