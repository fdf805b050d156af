package dev.slipway.operation.task;

import dev.slipway.operation.Console;
import dev.slipway.operation.Place;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.OneTask;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What somebody types after {@code scripts/task}. */
@Command(
    customSynopsis = "scripts/task [--dry-run] STACK TASK [-- COMMAND…]",
    description = {
      "Runs a task once, such as migrations or the data set-up: starts the latest revision of its"
          + " definition where the stack's own tasks run, prints its log as it comes, and ends with"
          + " the exit code of its container.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/task ltt-prod migrate",
      "  scripts/task ltt-prod data-setup -- --rotate logins",
      "  scripts/task ltt-prod backend -- python -m app.reindex",
      "",
      "Exit codes: the container's own; 1 also where it did not run, and 2 for wrong usage."
    })
public final class RunTask implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Parameters(
      index = "1",
      paramLabel = "TASK",
      description =
          "what its outputs are named after, such as migrate; a service's name serves, too")
  String task;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "what it runs instead of what its definition says")
  List<String> command = List.of();

  @Option(names = "--dry-run", description = "only say what would run")
  boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public RunTask(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    Console console = place.console();
    Fleet fleet = Fleet.open(place, stack);
    Unit unit = fleet.units().named(task);
    try (var ecs = fleet.account().client(EcsClient.builder())) {
      Revision revision = Revision.latest(ecs, unit);
      List<String> words = command.isEmpty() ? revision.container().command() : command;
      String what = words.isEmpty() ? "what its image does" : String.join(" ", words);
      console.warn("%s in %s, %s: %s".formatted(revision, unit.cluster(), fleet.account(), what));
      return dryRun ? 0 : new OneTask(fleet, console).run(unit, revision, command);
    }
  }
}
