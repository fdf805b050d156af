package dev.slipway.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program as somebody starts it at a terminal, whose keys send signals to all that it started.
 */
public final class Terminal {
  /** A session, and in it a group of its own for the program, in which Ctrl-C counts. */
  private static final String SESSION =
      """
      import os, signal, sys
      signal.signal(signal.SIGINT, signal.SIG_DFL)
      os.setsid()
      child = os.fork()
      if child == 0:
          os.setpgid(0, 0)
          os.execvp(sys.argv[1], sys.argv[1:])
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) % 256)
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;
  private final Path err;

  /**
   * Starts it.
   *
   * @param environment variables to set beside those of this process
   */
  public Terminal(Path folder, Map<String, String> environment, List<String> words)
      throws IOException {
    out = Files.createTempFile("terminal", ".out");
    err = Files.createTempFile("terminal", ".err");
    List<String> line = new ArrayList<>(List.of(TestTools.emulatorPython(), "-c", SESSION));
    line.addAll(words);
    var builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    process = Children.start(builder);
  }

  /** Waits until it has said something. */
  public void awaits(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!said().contains(text)) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
      boolean may = (process.isAlive() && System.nanoTime() < end) || said().contains(text);
      assertWithMessage("waits for '%s':\n%s", text, said()).that(may).isTrue();
    }
  }

  /** Presses a key that sends a signal, such as INT for Ctrl-C, to the program and its children. */
  public void presses(String signal) throws IOException, InterruptedException {
    tell(signal, "-" + program());
  }

  /** Kills the program alone, as the kernel does that has no memory left. */
  public void kills() throws IOException, InterruptedException {
    tell("KILL", Long.toString(program()));
  }

  /** The program and all that it started, with the words that everybody on this machine sees. */
  public String processes() throws IOException, InterruptedException {
    var list = List.of("ps", "-o", "stat=,args=", "--sid", Long.toString(process.pid()));
    return Command.run(Path.of("."), Map.of(), list).out();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  public Command ends() throws IOException, InterruptedException {
    return endsWithin(PATIENCE);
  }

  /** The same, but no longer than that. */
  public Command endsWithin(Duration patience) throws IOException, InterruptedException {
    boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
    assertWithMessage(said()).that(ended).isTrue();
    return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private String said() throws IOException {
    return Files.readString(out) + Files.readString(err);
  }

  private long program() {
    return process.children().findFirst().orElseThrow().pid();
  }

  private static void tell(String signal, String whom) throws IOException, InterruptedException {
    Command.run(Path.of("."), Map.of(), List.of("kill", "-" + signal, "--", whom));
  }
}
