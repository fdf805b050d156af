package dev.slipway.operation.release;

import dev.slipway.operation.Console;
import dev.slipway.operation.Interruption;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Denials;
import dev.slipway.operation.fleet.LiveServices;
import dev.slipway.operation.fleet.Move;
import dev.slipway.operation.fleet.Registration;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Rollout;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** What a release has done so far, and how all of it is taken back. */
final class WayBack {
  private final String stack;
  private final LiveServices live;
  private final Rollout rollout;
  private final Registration registration;
  private final Console console;
  private final Map<Change, Revision> registered = new LinkedHashMap<>();
  private final List<Move> moved = new ArrayList<>();

  WayBack(String stack, EcsClient ecs, Rollout rollout, Console console) {
    this.stack = stack;
    live = new LiveServices(ecs);
    registration = new Registration(ecs);
    this.rollout = rollout;
    this.console = console;
  }

  /** Makes a revision, once. */
  Revision register(Change change) {
    return registered.computeIfAbsent(change, each -> each.register(registration));
  }

  /** Lets services go; what runs that already, after a run before us, has no way back. */
  void start(List<Move> moves) {
    moves.stream().filter(move -> !move.from().equals(move.to())).forEach(moved::add);
    rollout.start(moves);
  }

  /**
   * Does something; where it fails, also by AWS's fault, or somebody wishes its end, that is said,
   * and what it did until then is taken back.
   *
   * @param keeps whether services stay where they went
   */
  void orBack(boolean keeps, Runnable work) {
    try {
      work.run();
    } catch (Trouble | SdkException e) {
      if (keeps && !moved.isEmpty() && !(e instanceof Interruption.Wished)) {
        throw e;
      }
      console.warn(e instanceof SdkException denied ? Denials.explain(denied) : e.getMessage());
      throw new Trouble(e instanceof Trouble known ? known.code() : 1, back(), e);
    }
  }

  /**
   * A revision cannot be taken back without the right to take back any: the one before it becomes
   * the latest again as a copy.
   */
  private void restore() {
    registered.forEach(
        (change, made) -> {
          if (!made.arn().equals(change.base().arn())) {
            registration.again(change.base());
          }
        });
  }

  /** Lets everything run what it ran; returns how that went. */
  private String back() {
    List<Move> back = moved.stream().map(Move::back).toList();
    Map<Unit, Service> now = live.of(back.stream().map(Move::unit).toList());
    rollout.start(
        back.stream()
            .filter(each -> !now.get(each.unit()).taskDefinition().equals(each.to()))
            .toList());
    Map<Move, String> failed = rollout.await(back, true);
    restore();
    if (failed.isEmpty()) {
      return moved.isEmpty()
          ? "Nothing of %s moved.".formatted(stack)
          : "All of %s runs what it ran before.".formatted(stack);
    }
    List<String> lines = new ArrayList<>();
    failed.forEach(
        (move, why) ->
            lines.add(
                "%s did not come back to %s: %s; scripts/status %s says more."
                    .formatted(move.unit(), Move.revision(move.to()), why, stack)));
    return String.join("\n", lines);
  }
}
