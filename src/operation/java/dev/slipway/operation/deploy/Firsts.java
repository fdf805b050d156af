package dev.slipway.operation.deploy;

import dev.slipway.operation.Console;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LastWords;
import dev.slipway.operation.fleet.OneTask;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * What runs before services start for the first time: the data set-up, which makes databases and
 * logins and writes them into secrets, and then migrations.
 */
record Firsts(Fleet fleet, Console console) {

  /**
   * Runs each data set-up whose image is there and that has not ended well yet; to start one twice
   * does no harm.
   *
   * @return whether any ran, so that secrets may have values now
   */
  boolean setUp(Predicate<String> agreed) {
    boolean ran = false;
    for (Unit unit : fleet.units().all()) {
      if (unit.isDataSetup()
          && mayRun(unit)
          && agreed.test("The data set-up can run now. Shall it?")) {
        run(unit);
        ran = true;
      }
    }
    return ran;
  }

  /**
   * Runs the migrations of environments in which something is about to start.
   *
   * @param starting as the variable {@code held_services} calls them
   */
  void migrate(List<String> starting) {
    migrations(starting).forEach(this::run);
  }

  /** Whether there are any. */
  boolean migrates(List<String> starting) {
    return !migrations(starting).isEmpty();
  }

  private List<Unit> migrations(List<String> starting) {
    List<Unit> all = fleet.units().all();
    Set<String> environments =
        all.stream()
            .filter(unit -> starting.contains(unit.name()))
            .map(Unit::environment)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(unit -> unit.isMigration() && environments.contains(unit.environment()))
        .toList();
  }

  /** What a data set-up waits for. */
  List<String> lacks() {
    try (var ecs = fleet.account().client(EcsClient.builder())) {
      return fleet.units().all().stream()
          .filter(Unit::isDataSetup)
          .flatMap(unit -> Image.of(Revision.latest(ecs, unit).image()).stream())
          .filter(image -> !isThere(image))
          .map(image -> "the image " + image + ", for the data set-up")
          .toList();
    }
  }

  private boolean mayRun(Unit unit) {
    Account account = fleet.account();
    try (var ecs = account.client(EcsClient.builder());
        var logs = account.client(CloudWatchLogsClient.builder())) {
      Revision revision = Revision.latest(ecs, unit);
      boolean done =
          revision
              .log()
              .flatMap(place -> LastWords.of(logs, place))
              .filter(LastWords::sayDone)
              .isPresent();
      return !done && Image.of(revision.image()).filter(this::isThere).isPresent();
    }
  }

  private boolean isThere(Image image) {
    try (var ecr = fleet.account().in(image.region()).client(EcrClient.builder())) {
      return image.isThere(ecr);
    }
  }

  private void run(Unit unit) {
    String consequence =
        ", so that what follows it was not started: scripts/deploy %s goes on from there"
            .formatted(fleet.stack().name());
    try (var ecs = fleet.account().client(EcsClient.builder())) {
      new OneTask(fleet, console).complete(unit, Revision.latest(ecs, unit), consequence);
    }
  }
}
