package dev.slipway.operation.logs;

import dev.slipway.operation.Console;
import dev.slipway.operation.Pace;
import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LogPlace;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What somebody types after {@code scripts/logs}. */
@Command(
    description = {
      "Prints what the tasks of a service, a schedule or a one-off task log: when, the beginning of"
          + " the task's id, and the line.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/logs ltt-prod backend --since 2h --filter ERROR --follow",
      "",
      "Exit codes: 0 it printed what there is; 1 it could not; 2 wrong usage."
    })
public final class Logs implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Parameters(index = "1", paramLabel = "NAME", description = "such as backend or migrate")
  String name;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "1h",
      description = "how long ago (30m, 1h, 2d), or when (2026-11-27T09:00:00Z); ${DEFAULT-VALUE}")
  String since;

  @Option(names = "--follow", description = "go on with what comes, until Ctrl-C")
  boolean follow;

  @Option(
      names = "--task",
      paramLabel = "ID",
      description = "only this task, or those that begin so")
  Optional<String> task = Optional.empty();

  @Option(
      names = "--filter",
      paramLabel = "PATTERN",
      defaultValue = "",
      description = "only lines that fit, in CloudWatch's language of filters")
  String filter;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Logs(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    Console console = place.console();
    Instant from = Since.of(since, Clock.systemUTC().instant());
    Fleet fleet = Fleet.open(place, stack);
    Unit unit = fleet.units().named(name);
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      LogPlace log = Revision.latest(ecs, unit).log().orElseThrow(() -> elsewhere(unit));
      tell(new Tail(logs, log, task, filter, from), console, unit);
    } catch (ResourceNotFoundException e) {
      throw new Trouble("The log group of %s is not there.".formatted(unit), e);
    }
    return 0;
  }

  private void tell(Tail tail, Console console, Unit unit) {
    if (!tail.tell(console::say) && !follow) {
      console.warn(
          "%s has logged nothing since %s; --since looks further back.".formatted(unit, since));
    }
    var pace = new Pace();
    while (follow) {
      pace.next();
      if (tail.tell(console::say)) {
        pace = new Pace();
      }
    }
  }

  private static Trouble elsewhere(Unit unit) {
    return new Trouble("%s does not log to CloudWatch.".formatted(unit));
  }
}
