package dev.slipway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.Main;
import dev.slipway.system.Systems;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What came of running a program in this process, such as by typing {@code scripts/synth}. */
public record Run(int exitCode, String out, String err) {
  /** What says something and returns an exit code. */
  @FunctionalInterface
  public interface Program {
    int run(PrintStream out, PrintStream err);
  }

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
    return of((out, err) -> Main.run(systems, words(arguments), ci, out, err));
  }

  /** Arguments as somebody types them. */
  public static List<String> words(Object... arguments) {
    return Stream.of(arguments).map(Object::toString).toList();
  }

  /** A run of any program. */
  public static Run of(Program program) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = program.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
