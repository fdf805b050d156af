package dev.slipway.synthesis.lock;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.lock.LockCheck.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The locks of all environments of one run, and what a person has accepted to lose in it. */
public final class AddressLocks {
  /** What a stack's lock would say, the stack, and what Terraform may have left of it. */
  public record LockedStack(String lock, Supplier<StackModel> stack, Traces traces) {
    public static LockedStack of(StackModel stack) {
      return new LockedStack(AddressLock.of(stack).text(), () -> stack, Traces.NONE);
    }
  }

  /** How the file of a lock ends. */
  public static final String EXTENSION = ".addresses";

  private static final String LOSS =
      """
      %s: %s %s
        %s
        if it may be destroyed with all that it holds: \
      scripts/synth %s --accept-replacement %s\
      """;

  private final Set<String> accepted;
  private final boolean ci;
  private final List<String> faults = new ArrayList<>();
  private final List<String> additions = new ArrayList<>();
  private final List<String> surprises = new ArrayList<>();
  private final SortedMap<Path, AddressLock> locks = new TreeMap<>();
  private final Map<String, Set<String>> acceptedIn = new TreeMap<>();

  private AddressLocks(Set<String> accepted, boolean ci) {
    this.accepted = accepted;
    this.ci = ci;
    accepted.forEach(address -> acceptedIn.put(address, new TreeSet<>()));
  }

  /**
   * Reviews every stack of a run; nothing is written.
   *
   * @param environments where the environment files stand, for locks that outlived theirs
   * @param stacks the synthesized stacks by their environment file; other locks are left alone. A
   *     stack is asked for only where its lock does not say already what it holds.
   * @param accepted addresses given with {@code --accept-replacement}
   * @param ci whether an unrecorded change is a fault, since nobody would commit it
   */
  public static LockReview review(
      Path environments, Map<Path, LockedStack> stacks, Set<String> accepted, boolean ci) {
    AddressLocks run = new AddressLocks(accepted, ci);
    run.faults.addAll(OutlivedLocks.faults(environments));
    new TreeMap<>(stacks).forEach(run::review);
    run.acceptances();
    return new LockReview(run.faults, run.additions, run.surprises, run.locks);
  }

  /** The lock of an environment file: beside it, with its name. */
  public static Path lockOf(Path environmentFile) {
    String name = environmentFile.getFileName().toString();
    return environmentFile.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + EXTENSION);
  }

  /** Whether nothing of an environment was applied yet; a lock that can't be read says nothing. */
  public static boolean isNew(Path environmentFile) {
    try {
      return !AddressLock.read(lockOf(environmentFile)).applied();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void review(Path environmentFile, LockedStack locked) {
    Path file = lockOf(environmentFile);
    if (isWritten(file, locked.lock())) {
      return;
    }
    StackModel stack = locked.stack().get();
    AddressLock before;
    try {
      before = AddressLock.read(file);
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
      return;
    }
    LockCheck check = new LockCheck(before, stack);
    int known = faults.size();
    List<Loss> losses = check.losses().stream().filter(loss -> !isAccepted(loss, stack)).toList();
    if (before.applied()) {
      losses.forEach(loss -> loss(file, environmentFile, stack, loss));
    } else if (!losses.isEmpty()) {
      var unapplied = new UnappliedChange(file, losses);
      locked
          .traces()
          .found()
          .ifPresentOrElse(
              trace -> faults.add(unapplied.fault(stack.name(), trace)),
              () -> surprises.add(unapplied.surprise()));
    }
    AddressLock now = AddressLock.of(stack).applied(before.applied());
    // Texts, not records: a record's equals() is made at its first call, for 15 milliseconds.
    boolean changed = !now.text().equals(before.text());
    if (ci && faults.size() == known && changed) {
      faults.add(file + " " + unrecorded(check) + ": run scripts/synth and commit the file");
    }
    check.additions().forEach(address -> additions.add(file + ": " + address));
    if (changed) {
      locks.put(file, now);
    }
  }

  private static boolean isWritten(Path file, String lock) {
    try {
      return Files.exists(file) && AddressLock.listsSame(Files.readString(file), lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unrecorded(LockCheck check) {
    return check.additions().isEmpty()
        ? "is older than the stack"
        : "does not list " + String.join(", ", check.additions());
  }

  private boolean isAccepted(Loss loss, StackModel stack) {
    List<String> matching = accepted.stream().filter(loss::isAt).toList();
    matching.forEach(address -> acceptedIn.get(address).add(stack.name()));
    return !matching.isEmpty();
  }

  private void loss(Path file, Path environmentFile, StackModel stack, Loss loss) {
    String remedy = loss.remedy().replace("target:", "target in " + environmentFile + ":");
    String from = loss.from();
    faults.add(LOSS.formatted(file, from, loss.reason(), remedy, stack.name(), from));
  }

  private void acceptances() {
    acceptedIn.forEach(
        (address, stacks) -> {
          if (stacks.isEmpty()) {
            faults.add("nothing to accept at " + address + ": no stack of this run loses it");
          } else if (stacks.size() > 1) {
            String names = String.join(", ", stacks);
            faults.add(address + " would be lost in " + names + ": accept it for one at a time");
          }
        });
  }
}
