package dev.slipway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Main;
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
    return run(false, arguments);
  }

  /** A run on a build machine. */
  public static Run synthInCi(Object... arguments) {
    return run(true, arguments);
  }

  private static Run run(boolean ci, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<String> words = List.of(arguments).stream().map(Object::toString).toList();
    int code =
        Main.run(words, ci, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
