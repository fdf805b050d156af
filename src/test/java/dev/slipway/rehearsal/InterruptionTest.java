package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.TestTools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C leaves no process behind, whatever goes on. */
@Tag("rehearsal")
class InterruptionTest {
  /** As from a terminal: a session of its own in which Ctrl-C counts, even if it does not here. */
  private static final String TERMINAL =
      "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.setsid();"
          + " os.execvp(sys.argv[1], sys.argv[1:])";

  @ParameterizedTest
  @ValueSource(strings = {"starting the emulator", " apply\n", "re-plan\n"})
  void ctrlCLeavesNoProcess(String moment) throws Exception {
    Path log = Scripts.home().resolve("target/interrupted.log");
    var rehearsal =
        new ProcessBuilder(
                TestTools.emulatorPython(), "-c", TERMINAL, "scripts/rehearse", "ltt-shared")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (!Files.text(log).contains(moment)) {
      boolean ended = rehearsal.waitFor(20, TimeUnit.MILLISECONDS);
      assertWithMessage(Files.text(log)).that(ended).isFalse();
    }
    String busy = moment.contains("emulator") ? "-m emulator" : "terraform";
    while (!processes(rehearsal).contains(busy)) {
      assertWithMessage(Files.text(log)).that(rehearsal.isAlive()).isTrue();
    }

    run("kill", "-INT", "--", "-" + rehearsal.pid());

    assertWithMessage("ended").that(rehearsal.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertWithMessage("processes left").that(processes(rehearsal)).isEmpty();
  }

  private static String processes(Process session) throws Exception {
    return run("ps", "-o", "pid=,args=", "--sid", Long.toString(session.pid()));
  }

  private static String run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
