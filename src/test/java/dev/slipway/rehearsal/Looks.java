package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** What moves on by being looked at gets somewhere soon, or never. */
final class Looks {
  private static final int MOST = 50;

  private Looks() {}

  static <T> T until(Supplier<T> look, Predicate<T> reached) {
    T seen = look.get();
    for (int looks = 1; !reached.test(seen); looks++) {
      assertWithMessage("still %s after so many looks", seen).that(looks).isLessThan(MOST);
      seen = look.get();
    }
    return seen;
  }
}
