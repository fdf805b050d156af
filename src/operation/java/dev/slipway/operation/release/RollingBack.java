package dev.slipway.operation.release;

import dev.slipway.operation.Console;
import dev.slipway.operation.Person;
import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LiveServices;
import dev.slipway.operation.fleet.Move;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Rollout;
import dev.slipway.operation.fleet.StoppedTasks;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.fleet.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** One run of {@code scripts/rollback}. */
final class RollingBack {
  private final Rollback wish;
  private final Place place;
  private final Console console;

  RollingBack(Rollback wish, Place place) {
    this.wish = wish;
    this.place = place;
    console = wish.json ? place.console().aside() : place.console();
  }

  /** Returns the exit code. */
  int run() {
    Fleet fleet = Fleet.open(place, wish.stack);
    Units units = fleet.units().in(wish.environment);
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      var changes = new Changes(fleet, ecs);
      Map<Unit, Optional<Integer>> wanted = wanted(units, changes);
      Map<Image, Promotion> images = changes.images(units, List.copyOf(wanted.keySet()));
      Map<Move, Revision> moves = moves(wanted, new Former(ecs, fleet.account()), ecs);
      moves.keySet().forEach(this::say);
      if (wish.dryRun) {
        return 0;
      }
      String who = Person.of(place.environment());
      try (var interruption = Stopping.listen(console, wish.stack);
          var lock = new ReleaseLock(fleet, units.all().get(0).environment(), "rollback", who)) {
        lock.keep();
        var rollout = new Rollout(ecs, console, wish.patience(), interruption);
        var way = new WayBack(wish.stack, ecs, rollout, console);
        way.orBack(
            false,
            () -> {
              List<Move> all = List.copyOf(moves.keySet());
              way.start(all);
              Failures.refuse(rollout.await(all, false), new StoppedTasks(ecs, logs));
              interruption.check();
              follow(moves, units, changes, way, images);
            });
      }
      if (wish.json) {
        place.console().say(new Running(ecs).json(wish.stack, units));
      }
      return 0;
    }
  }

  private Map<Unit, Optional<Integer>> wanted(Units units, Changes changes) {
    Map<Unit, Optional<Integer>> wanted = new LinkedHashMap<>();
    for (String word : wish.services) {
      int colon = word.indexOf(':');
      Unit unit = units.named(colon < 0 ? word : word.substring(0, colon));
      wanted.put(unit, colon < 0 ? Optional.empty() : Optional.of(number(word, colon)));
    }
    if (wanted.isEmpty()) {
      units.services().stream()
          .filter(changes::isOurs)
          .forEach(unit -> wanted.put(unit, Optional.empty()));
    }
    return wanted;
  }

  private static int number(String word, int colon) {
    String number = word.substring(colon + 1);
    if (!number.matches("[1-9]\\d{0,8}")) {
      throw new Trouble(
          2, "%s names no revision: a number stands behind the colon".formatted(word));
    }
    return Integer.parseInt(number);
  }

  private static Map<Move, Revision> moves(
      Map<Unit, Optional<Integer>> wanted, Former former, EcsClient ecs) {
    Map<Move, Revision> moves = new LinkedHashMap<>();
    new LiveServices(ecs)
        .of(List.copyOf(wanted.keySet()))
        .forEach(
            (unit, service) -> {
              Revision runs = Revision.named(ecs, service.taskDefinition()).orElseThrow();
              Revision to = former.of(unit, runs, wanted.get(unit));
              moves.put(new Move(unit, runs.arn(), to.arn()), to);
            });
    return moves;
  }

  private void say(Move move) {
    console.say(
        "%s: from %s to %s"
            .formatted(move.unit(), Move.revision(move.from()), Move.revision(move.to())));
  }

  /** What is no service runs the same images again, and the moving tags with them. */
  private static void follow(
      Map<Move, Revision> moves,
      Units units,
      Changes changes,
      WayBack way,
      Map<Image, Promotion> images) {
    Map<Image, Revision> back = new LinkedHashMap<>();
    moves
        .values()
        .forEach(to -> Image.of(to.image()).ifPresent(image -> back.put(image.as(""), to)));
    changes.following(units, back).forEach(way::register);
    back.forEach(
        (key, to) ->
            Image.of(to.image())
                .filter(Image::isDigest)
                .ifPresent(image -> images.get(key).moveAlong(image)));
  }
}
