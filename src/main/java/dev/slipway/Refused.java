package dev.slipway;

import dev.slipway.environment.EnvironmentFile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.jsii.JsiiException;

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
    } catch (IllegalArgumentException | IllegalStateException | JsiiException e) {
      throw because(e, files);
    } catch (RuntimeException e) {
      // What Node throws comes as this very class; what is a mistake of ours has a class of its
      // own.
      throw e.getClass() == RuntimeException.class ? because(e, files) : e;
    }
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
