package dev.slipway.operation.release;

import dev.slipway.operation.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/rollback}. */
@Command(
    description = {
      "Lets services run again what they ran before: the revision before the one that runs, of"
          + " another release, or a named one. Workers, schedules and one-off tasks of the same"
          + " images follow. What migrations did to a database stays done.",
      "",
      "All or nothing: if one does not become steady, or at Ctrl-C, all stay where they are.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/rollback ltt-prod",
      "  scripts/rollback ltt-prod backend:41",
      "",
      "Exit codes: 0 all run it, or --dry-run has said what would; 1 it failed; 2 wrong usage;"
          + " 130 stopped by Ctrl-C."
    })
public final class Rollback implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SERVICE[:REVISION]",
      description = "only these, and to which revision; all to the one before if none is named")
  List<String> services = List.of();

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = "which, where a stack has several")
  Optional<String> environment = Optional.empty();

  @Option(names = "--dry-run", description = "only say what would change")
  boolean dryRun;

  @Option(
      names = "--timeout",
      paramLabel = "MINUTES",
      defaultValue = "20",
      description = "how long a service may take to become steady (${DEFAULT-VALUE})")
  long minutes;

  @Option(names = "--json", description = "say at the end, on standard output, what runs where")
  boolean json;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Rollback(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    return new RollingBack(this, place).run();
  }

  Duration patience() {
    return Duration.ofMinutes(minutes);
  }
}
