package dev.slipway.operation.fleet;

import dev.slipway.operation.Console;
import dev.slipway.operation.Interruption;
import dev.slipway.operation.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** Lets services of one cluster go to other revisions, all at once, and waits for them. */
public final class Rollout {
  /** How long AWS may tell what was before it was told. */
  private static final Duration DELAY = Duration.ofSeconds(30);

  private final EcsClient ecs;
  private final LiveServices live;
  private final Console console;
  private final Duration patience;
  private final Interruption interruption;

  public Rollout(EcsClient ecs, Console console, Duration patience, Interruption interruption) {
    this.ecs = ecs;
    live = new LiveServices(ecs);
    this.console = console;
    this.patience = patience;
    this.interruption = interruption;
  }

  /** Starts it. */
  public void start(List<Move> moves) {
    for (Move move : moves) {
      ecs.updateService(
          ask ->
              ask.cluster(move.unit().cluster()).service(move.service()).taskDefinition(move.to()));
    }
  }

  /**
   * Waits until each is steady or has failed.
   *
   * @param all whether the others are waited for when one has failed
   * @return those that failed, with why
   */
  public Map<Move, String> await(List<Move> moves, boolean all) {
    Instant begin = Clock.systemUTC().instant();
    Instant end = begin.plus(patience);
    Set<Move> seen = new HashSet<>();
    var pace = new Pace();
    List<Move> going = new ArrayList<>(moves);
    Map<Move, String> failed = new LinkedHashMap<>();
    while (!going.isEmpty() && (all || failed.isEmpty())) {
      interruption.check();
      boolean late = Clock.systemUTC().instant().isAfter(end);
      Map<Unit, Service> now = live.of(going.stream().map(Move::unit).toList());
      List<String> words = new ArrayList<>();
      for (Move move : List.copyOf(going)) {
        if (Progress.knows(now.get(move.unit()), move.to())) {
          seen.add(move);
        } else if (!seen.contains(move) && begin.plus(DELAY).isAfter(Clock.systemUTC().instant())) {
          words.add(move.unit() + " is told");
          continue;
        }
        Progress progress = Progress.of(now.get(move.unit()), move.to());
        switch (progress.state()) {
          case STEADY -> {
            going.remove(move);
            console.clear();
            console.say("%s runs %s".formatted(move.unit(), Move.revision(move.to())));
          }
          case FAILED -> fail(failed, going, move, progress.words());
          case GOING -> {
            words.add(move.unit() + " " + progress.words());
            if (late) {
              fail(failed, going, move, "not steady after " + patience.toMinutes() + " minutes");
            }
          }
        }
      }
      if (!words.isEmpty() && !going.isEmpty()) {
        console.step(String.join("; ", words));
        pace.next(interruption);
      }
    }
    console.clear();
    return failed;
  }

  private static void fail(Map<Move, String> failed, List<Move> going, Move move, String why) {
    going.remove(move);
    failed.put(move, why);
  }
}
