package dev.slipway.operation.release;

import dev.slipway.operation.Console;
import dev.slipway.operation.Interruption;
import dev.slipway.operation.Person;
import dev.slipway.operation.Place;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LiveServices;
import dev.slipway.operation.fleet.Move;
import dev.slipway.operation.fleet.OneTask;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Rollout;
import dev.slipway.operation.fleet.StoppedTasks;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.fleet.Units;
import dev.slipway.operation.release.Tags.Build;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** One run of {@code scripts/release}. */
final class Releasing {
  private final Release wish;
  private final Place place;
  private final Console console;

  Releasing(Release wish, Place place) {
    this.wish = wish;
    this.place = place;
    console = wish.json ? place.console().aside() : place.console();
  }

  /** Returns the exit code. */
  int run() {
    Fleet fleet = Fleet.open(place, wish.stack);
    Units units = fleet.units().in(wish.environment);
    List<Unit> named = wish.services.stream().map(units::named).toList();
    var build = new Build(wish.tag);
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      var changes = new Changes(fleet, ecs);
      Map<Image, Promotion> images = changes.images(units, named);
      if (wish.dryRun) {
        say(fleet, changes.of(units, find(images, build), build));
        return 0;
      }
      String doing = "release " + build.tag();
      String environment = units.all().get(0).environment();
      try (var interruption = Stopping.listen(console, wish.stack);
          var lock = new ReleaseLock(fleet, environment, doing, Person.of(place.environment()))) {
        lock.keep();
        Map<Image, Image> builds = find(images, build);
        List<Change> all = changes.of(units, builds, build);
        say(fleet, all);
        images.forEach((key, each) -> each.tag(builds.get(key), each.tags().of(build)));
        release(fleet, all, ecs, new StoppedTasks(ecs, logs), interruption);
        images.forEach((key, each) -> each.moveAlong(builds.get(key)));
      }
      console.say("%s runs %s".formatted(wish.stack, build.tag()));
      if (wish.json) {
        place.console().say(new Running(ecs).json(wish.stack, units));
      }
      return 0;
    }
  }

  private static Map<Image, Image> find(Map<Image, Promotion> images, Build build) {
    Map<Image, Image> found = new LinkedHashMap<>();
    images.forEach((key, each) -> found.put(key, each.find(build)));
    return found;
  }

  private void say(Fleet fleet, List<Change> changes) {
    console.say("%s in %s: release %s".formatted(wish.stack, fleet.account(), wish.tag));
    changes.forEach(each -> console.say("  " + each));
  }

  private void release(
      Fleet fleet,
      List<Change> changes,
      EcsClient ecs,
      StoppedTasks stopped,
      Interruption interruption) {
    var rollout = new Rollout(ecs, console, wish.patience(), interruption);
    var way = new WayBack(wish.stack, ecs, rollout, console);
    var former = new Former(ecs, fleet.account());
    way.orBack(
        wish.keepGoing,
        () -> {
          for (Change change : changes) {
            interruption.check();
            if (change.unit().isMigration() && !wish.noMigrations) {
              new OneTask(fleet, console).complete(change.unit(), way.register(change), "");
            }
          }
          interruption.check();
          changes.stream()
              .filter(each -> each.unit().service().isPresent())
              .forEach(each -> former.keep(each.unit(), each.base()));
          List<Move> moves = moves(changes, way, new LiveServices(ecs));
          way.start(moves);
          Failures.refuse(rollout.await(moves, wish.keepGoing), stopped);
          interruption.check();
        });
  }

  /** Also what is no service gets its revision: clocks and people start the latest. */
  private static List<Move> moves(List<Change> changes, WayBack way, LiveServices live) {
    Map<Unit, Revision> next = new LinkedHashMap<>();
    changes.forEach(each -> next.put(each.unit(), way.register(each)));
    List<Move> moves = new ArrayList<>();
    live.of(next.keySet().stream().filter(each -> each.service().isPresent()).toList())
        .forEach(
            (unit, service) ->
                moves.add(new Move(unit, LiveServices.stood(service), next.get(unit).arn())));
    return moves;
  }
}
