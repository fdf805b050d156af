package dev.slipway.operation.release;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.Move;
import dev.slipway.operation.fleet.StoppedTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why services did not become steady. */
final class Failures {
  private Failures() {}

  /** Goes on where there are none. */
  static void refuse(Map<Move, String> failed, StoppedTasks stopped) {
    if (!failed.isEmpty()) {
      throw new Trouble(explain(failed, stopped));
    }
  }

  /** A line each, and below it why its last task stopped, and what that said last. */
  private static String explain(Map<Move, String> failed, StoppedTasks stopped) {
    List<String> lines = new ArrayList<>();
    failed.forEach(
        (move, why) -> {
          lines.add(
              "%s did not become steady with %s: %s"
                  .formatted(move.unit(), Move.revision(move.to()), why));
          stopped.explain(move.unit(), move.to()).forEach(line -> lines.add("  " + line));
        });
    return String.join("\n", lines);
  }
}
