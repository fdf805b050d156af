package dev.slipway.spec.storage;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** What becomes of the versions that others replaced; nobody would ever look for them again. */
public record OldVersionsSpec(
    @Meaning("Steps to cheaper storage, in days since the version was replaced.")
        List<MoveSpec> moves,
    @Meaning("Days after which a replaced version is deleted.") int expireDays) {
  public OldVersionsSpec {
    var rules = new Rules();
    MoveSpec.check(rules, moves);
    MoveSpec.checkExpiry(rules, moves, expireDays);
    rules.enforce();
  }
}
