package dev.slipway.testing;

import java.io.PrintStream;
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
  private final Timer timer = new Timer("progress", true);
  private TestPlan plan;
  private int started;
  private int tests;
  private int failed;
  private long start;
  private int reminders;
  private String testClass;
  private String test;

  public Progress() {
    this(System.out);
  }

  Progress(PrintStream out) {
    this(new ProgressLines(out, Boolean.getBoolean("slipway.terminal")), System::nanoTime);
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

  Progress(ProgressLines lines, LongSupplier nanoTime) {
    this.lines = lines;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan wanted) {
    plan = wanted;
    lines.expect(plan.getRoots().stream().mapToInt(root -> plan.getChildren(root).size()).sum());
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan done) {
    timer.cancel();
    lines.end();
  }

  @Override
  public synchronized void executionStarted(TestIdentifier what) {
    if (isTopClass(what)) {
      started++;
      tests = 0;
      failed = 0;
      reminders = 0;
      start = nanoTime.getAsLong();
      testClass = what.getLegacyReportingName();
      test = "its preparation";
      lines.running(started, testClass);
    } else if (what.isTest()) {
      test = name(what);
    }
  }

  @Override
  public synchronized void executionFinished(TestIdentifier what, TestExecutionResult result) {
    if (what.isTest()) {
      tests++;
    }
    if (result.getStatus() == Status.FAILED) {
      failed++;
      lines.failure(testClass + ": " + name(what), result.getThrowable().orElseThrow());
    }
    if (isTopClass(what)) {
      String faults = failed == 0 ? "" : ", failures: " + failed + " in " + tests + " tests";
      lines.through(started, testClass, nanos() / 1e9, faults);
      testClass = null;
    }
  }

  /** Once a second: names what runs when its class has run for another half a minute. */
  synchronized void remind() {
    if (testClass != null && nanos() / 1_000_000_000 >= (reminders + 1L) * LONG_SECONDS) {
      reminders++;
      lines.lasting(started, testClass, reminders * LONG_SECONDS, test);
    }
  }

  private long nanos() {
    return nanoTime.getAsLong() - start;
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
