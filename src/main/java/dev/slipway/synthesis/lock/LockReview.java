package dev.slipway.synthesis.lock;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What the locks say of a whole run.
 *
 * @param faults each with its remedies; when there is one, nothing may be written
 * @param additions one line per lock that grows, to be shown and committed
 * @param surprises one line per stack that changes what would have been protected, if it were
 *     applied
 * @param locks what each lock will say, by file
 */
public record LockReview(
    List<String> faults,
    List<String> additions,
    List<String> surprises,
    SortedMap<Path, AddressLock> locks) {
  public LockReview {
    faults = List.copyOf(faults);
    additions = List.copyOf(additions);
    surprises = List.copyOf(surprises);
  }

  /** Writes every lock that changed. */
  public void write() {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the locks have faults, so nothing may be written");
    }
    locks.forEach((file, lock) -> lock.write(file));
  }
}
