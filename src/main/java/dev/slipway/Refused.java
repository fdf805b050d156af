package dev.slipway;

import dev.slipway.environment.EnvironmentFile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Thrown when a stack may not replace what stands; says everything that speaks against it. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(List<String> faults) {
    super(String.join("\n", faults));
  }

  /**
   * Makes something of environment files. What a file must not say is refused while it is read,
   * with its line; what is noticed only here is a gap in those rules, and no reason for a stack
   * trace.
   */
  static void where(List<EnvironmentFile> files, Runnable making) {
    where(
        files,
        () -> {
          making.run();
          return true;
        });
  }

  /** The same, where something comes of it. */
  static <T> T where(List<EnvironmentFile> files, Supplier<T> making) {
    try {
      return making.get();
    } catch (RuntimeException e) {
      throw isRefusal(e) ? because(e, files) : e;
    }
  }

  /**
   * What Node throws is no class of Java's own, or the plainest; a mistake of ours has its class.
   */
  private static boolean isRefusal(RuntimeException e) {
    return e instanceof IllegalArgumentException
        || e instanceof IllegalStateException
        || e.getClass() == RuntimeException.class
        || !e.getClass().getName().startsWith("java.");
  }

  private static Refused because(RuntimeException e, List<EnvironmentFile> files) {
    String reason = reason(e);
    var refusal = new Refused(List.of(blamed(files, reason) + " can't become a stack: " + reason));
    refusal.initCause(e);
    return refusal;
  }

  /** What the innermost cause says, without the lines of a stack trace that Node adds. */
  private static String reason(Throwable e) {
    return e.getCause() != null
        ? reason(e.getCause())
        : String.valueOf(e.getMessage())
            .lines()
            .map(String::strip)
            .takeWhile(line -> !line.matches("Error: .*|at .*"))
            .collect(Collectors.joining("; "));
  }

  /** The only file, or that whose stack the reason speaks of. */
  private static String blamed(List<EnvironmentFile> files, String reason) {
    return files.stream()
        .filter(file -> files.size() == 1 || reason.startsWith(file.stackId() + "/"))
        .map(file -> file.path() + ":")
        .findFirst()
        .orElse("a file");
  }
}
