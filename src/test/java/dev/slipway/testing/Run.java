package dev.slipway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Main;
import dev.slipway.system.Systems;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What came of typing {@code scripts/synth} with some arguments. */
public record Run(int exitCode, String out, String err) {
  /** The project's folder. */
  public static final Path HOME = Path.of(System.getProperty("slipway.home"));

  /** A run with somebody sitting before it. */
  public static Run synth(Object... arguments) {
    return run(Systems.ALL, false, arguments);
  }

  /** A run of a program that knows these systems. */
  public static Run synthOf(List<Systems.Entry<?>> systems, Object... arguments) {
    return run(systems, false, arguments);
  }

  /** A run on a build machine. */
  public static Run synthInCi(Object... arguments) {
    return run(Systems.ALL, true, arguments);
  }

  private static Run run(List<Systems.Entry<?>> systems, boolean ci, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<String> words = List.of(arguments).stream().map(Object::toString).toList();
    int code =
        Main.run(
            systems,
            words,
            ci,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
