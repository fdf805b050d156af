package dev.slipway.operation.release;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Registration;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Finds what a service ran before. */
record Former(EcsClient ecs, Account account) {

  /**
   * A revision that can still run.
   *
   * @param runs what it runs
   * @param number the revision that somebody wants; empty for the one before
   */
  Revision of(Unit unit, Revision runs, Optional<Integer> number) {
    Revision found =
        number
            .map(wanted -> named(unit, wanted))
            .or(() -> before(unit, runs))
            .orElseThrow(
                () ->
                    new Trouble(
                        "No other release of %s came before %s: name a revision, or release anew."
                            .formatted(unit, runs)));
    Image.of(found.image()).ifPresent(image -> requireThere(image, found));
    return found;
  }

  /**
   * Before the first release: what runs by a tag, which that release takes along, runs by its
   * digest in a revision of its own, so that there is a way back from it, too.
   */
  void keep(Unit unit, Revision runs) {
    if (!staysWhatItIs(runs) && before(unit, runs).isEmpty()) {
      Image tagged = Image.of(runs.image()).orElseThrow();
      try (var ecr = account.in(tagged.region()).client(EcrClient.builder())) {
        tagged.byDigest(ecr).ifPresent(image -> new Registration(ecs).with(runs, image, ""));
      }
    }
  }

  private Revision named(Unit unit, int number) {
    return Revision.named(ecs, unit.family() + ":" + number)
        .orElseThrow(
            () -> new Trouble("AWS has no revision %s:%d.".formatted(unit.family(), number)));
  }

  /** Copies of what runs, which follow from releases that failed, are no way back. */
  private Optional<Revision> before(Unit unit, Revision runs) {
    for (int number = runs.number() - 1; number > 0; number--) {
      Optional<Revision> former = Revision.named(ecs, unit.family() + ":" + number);
      if (former.isPresent() && staysWhatItIs(former.get()) && !isSame(former.get(), runs)) {
        return former;
      }
    }
    return Optional.empty();
  }

  /** What names a tag that moves runs by now what was released last. */
  private static boolean staysWhatItIs(Revision revision) {
    return Image.of(revision.image()).map(Image::isDigest).orElse(true);
  }

  private static boolean isSame(Revision one, Revision other) {
    return one.image().equals(other.image()) && one.release().equals(other.release());
  }

  private void requireThere(Image image, Revision revision) {
    try (var ecr = account.in(image.region()).client(EcrClient.builder())) {
      if (!image.isThere(ecr)) {
        throw new Trouble(
            "%s runs %s, which is no longer in its repository: name another revision, or release anew."
                .formatted(revision, image));
      }
    }
  }
}
