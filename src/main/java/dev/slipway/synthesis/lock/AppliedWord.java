package dev.slipway.synthesis.lock;

import java.nio.file.Path;

/**
 * What a person or a deployment says of a stack: that it was applied, or that nothing of it exists
 * any more. Nobody can see that from here, so the lock takes the word for it.
 *
 * @param environmentFile the file that describes the stack
 */
public record AppliedWord(String stack, Path environmentFile, boolean applied) {
  /** Thrown where the word is in doubt. */
  public static final class Doubted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Doubted(String message) {
      super(message);
    }
  }

  /**
   * Writes the word into the lock, unless it stands there.
   *
   * @return what that means, in a line
   * @throws Doubted if nothing is said to exist, but Terraform left traces
   */
  public String write(Traces traces) {
    Path file = AddressLocks.lockOf(environmentFile);
    AddressLock lock = AddressLock.read(file);
    if (lock.applied() == applied) {
      return file + " says so already: " + meaning(lock);
    }
    if (!applied) {
      traces.found().ifPresent(this::doubt);
    }
    lock.applied(applied).write(file);
    return file + " says so now, commit it: " + meaning(lock);
  }

  private void doubt(Path trace) {
    throw new Doubted(
        "Terraform was initialised for "
            + stack
            + ", so something of it may exist. If not "
            + Traces.forget(trace)
            + ", and say it again");
  }

  private String meaning(AddressLock lock) {
    int count = lock.resources().size();
    return applied
        ? stack + " is applied, and a change that loses one of its " + count + " resources a fault"
        : stack + " is not applied, and none of its " + count + " stateful resources is protected";
  }
}
