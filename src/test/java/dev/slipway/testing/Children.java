package dev.slipway.testing;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The processes that we started: however we end, none of them, nor what they started, stays. */
public final class Children {
  private static final Set<Process> RUNNING = new HashSet<>();
  private static boolean closed;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "children"));
  }

  private Children() {}

  /** Starts a process; once we are told to end, none starts any more. */
  public static synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed) {
      throw new IOException("we are ending");
    }
    var process = builder.start();
    RUNNING.add(process);
    return process;
  }

  /** Lets a process outlive us. */
  static synchronized void release(Process process) {
    RUNNING.remove(process);
  }

  /** Ends a process before it knows: {@code kill -9}. */
  public static void kill(Process process) throws InterruptedException {
    // Terraform's provider would outlive it.
    var all = process.toHandle().descendants().toList();
    process.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    release(process);
  }

  /** Ends a process and what it started, and waits until it is gone. */
  public static void stop(Process process) {
    // Of a parent that is gone nobody could name the children.
    var all = process.toHandle().descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    release(process);
  }

  private static void stopAll() {
    Set<Process> left;
    synchronized (Children.class) {
      closed = true;
      left = Set.copyOf(RUNNING);
    }
    left.parallelStream().forEach(Children::stop);
  }
}
