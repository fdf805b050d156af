package dev.slipway.testing;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells how far a run of tests is: a line for each class that is through, what failed as soon as it
 * did, and of a class that takes long which test does. JUnit finds it by META-INF/services.
 */
public final class Progress implements TestExecutionListener {
  private static final int LONG_SECONDS = 30;

  private final ProgressLines lines;
  private final LongSupplier nanoTime;
  private final Optional<SharedCount> shared;
  private final Timer timer = new Timer("progress", true);
  private final Map<TestIdentifier, TestClass> running = new LinkedHashMap<>();
  private TestPlan plan;
  private int started;

  /** A class that is on its way; some are at once. */
  private static final class TestClass {
    private final int number;
    private final String name;
    private final long start;
    private int tests;
    private int failed;
    private int reminders;
    private String test = "its preparation";

    TestClass(int number, String name, long start) {
      this.number = number;
      this.name = name;
      this.start = start;
    }
  }

  /** As JUnit makes it, perhaps in one of several processes. */
  public Progress() {
    this(System.out, SharedCount.ofThisRun());
  }

  Progress(PrintStream out) {
    this(out, Optional.empty());
  }

  private Progress(PrintStream out, Optional<SharedCount> shared) {
    this(new ProgressLines(out, Boolean.getBoolean("slipway.terminal")), System::nanoTime, shared);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            remind();
          }
        },
        1000,
        1000);
  }

  Progress(ProgressLines lines, LongSupplier nanoTime, Optional<SharedCount> shared) {
    this.lines = lines;
    this.nanoTime = nanoTime;
    this.shared = shared;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan wanted) {
    plan = wanted;
    lines.expect(shared.map(SharedCount::all).orElseGet(this::classes));
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan done) {
    lines.end();
  }

  @Override
  public synchronized void executionStarted(TestIdentifier what) {
    if (isTopClass(what)) {
      int number = shared.map(SharedCount::next).orElseGet(() -> ++started);
      var begun = new TestClass(number, what.getLegacyReportingName(), nanoTime.getAsLong());
      running.put(what, begun);
      lines.running(begun.number, begun.name);
    } else if (what.isTest()) {
      classOf(what).ifPresent(each -> each.test = name(what));
    }
  }

  @Override
  public synchronized void executionFinished(TestIdentifier what, TestExecutionResult result) {
    if (what.isTest()) {
      classOf(what).ifPresent(each -> each.tests++);
    }
    if (result.getStatus() == Status.FAILED) {
      classOf(what).ifPresent(each -> each.failed++);
      String whose = classOf(what).map(each -> each.name + ": ").orElse("");
      lines.failure(whose + name(what), result.getThrowable().orElseThrow());
    }
    if (isTopClass(what)) {
      TestClass done = running.remove(what);
      String faults =
          done.failed == 0 ? "" : ", failures: " + done.failed + " in " + done.tests + " tests";
      lines.through(done.number, done.name, nanos(done) / 1e9, faults);
    }
  }

  /** Once a second: names what runs when its class has run for another half a minute. */
  synchronized void remind() {
    for (TestClass each : running.values()) {
      if (nanos(each) / 1_000_000_000 >= (each.reminders + 1L) * LONG_SECONDS) {
        each.reminders++;
        lines.lasting(each.number, each.name, each.reminders * LONG_SECONDS, each.test);
      }
    }
  }

  private int classes() {
    return plan.getRoots().stream().mapToInt(root -> plan.getChildren(root).size()).sum();
  }

  private long nanos(TestClass its) {
    return nanoTime.getAsLong() - its.start;
  }

  /** The class of a test, or of what is below it; none of what is above all classes. */
  private Optional<TestClass> classOf(TestIdentifier what) {
    return isTopClass(what)
        ? Optional.ofNullable(running.get(what))
        : plan.getParent(what).flatMap(this::classOf);
  }

  private boolean isTopClass(TestIdentifier what) {
    return plan.getParent(what).map(plan::getParent).filter(root -> root.isEmpty()).isPresent();
  }

  /** With the names of what it is a part of, below its class. */
  private String name(TestIdentifier what) {
    String name = what.getDisplayName();
    var outer = plan.getParent(what).filter(parent -> !isTopClass(parent) && !isTopClass(what));
    return outer.isPresent() ? name(outer.get()) + " " + name : name;
  }
}
