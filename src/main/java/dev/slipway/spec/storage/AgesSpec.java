package dev.slipway.spec.storage;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Optional;

/** What becomes of objects as they grow old. */
public record AgesSpec(
    @Meaning("Steps to cheaper storage, the first one first.") List<MoveSpec> moves,
    @Meaning("Days after which an object is deleted; left out, it is kept.")
        Optional<Integer> expireDays) {
  public AgesSpec {
    var rules = new Rules();
    MoveSpec.check(rules, moves);
    expireDays.ifPresent(days -> MoveSpec.checkExpiry(rules, moves, days));
    rules.enforce();
  }
}
