package dev.slipway.spec.storage;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** One step of an object's way down to cheaper storage. */
public record MoveSpec(
    @Meaning("Storage class that it moves to.") StorageClass to,
    @Meaning("Age in days at which it does.") int days) {
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
  private static final int STAY = 30;

  public MoveSpec {
    int earliest = to.isForInfrequentAccess() ? STAY : 0;
    new Rules()
        .require(
            days >= earliest,
            "days",
            "must be at least " + earliest + ", which is when S3 moves to " + to,
            days)
        .enforce();
  }

  /** Requires that S3 takes the steps one after the other. */
  static void check(Rules rules, List<MoveSpec> moves) {
    for (int i = 1; i < moves.size(); i++) {
      moves.get(i).checkAfter(rules, "moves[" + i + "]", moves.get(i - 1));
    }
  }

  /** Requires that nothing expires before its last step. */
  static void checkExpiry(Rules rules, List<MoveSpec> moves, int expireDays) {
    int last = moves.stream().mapToInt(MoveSpec::days).max().orElse(0);
    rules.require(
        expireDays > last, "expireDays", "must be above " + last + ", the last age", expireDays);
  }

  private void checkAfter(Rules rules, String key, MoveSpec before) {
    int earliest = before.days() + (before.to().isForInfrequentAccess() ? STAY : 1);
    rules
        .require(
            before.to().leadsTo(to),
            key + ".to",
            "must be a class that S3 moves to from " + before.to(),
            to)
        .require(
            days >= earliest,
            key + ".days",
            "must be at least %d, since it moves to %s at %d"
                .formatted(earliest, before.to(), before.days()),
            days);
  }
}
