package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C leaves no process behind, whatever goes on. */
@Tag("rehearsal")
class InterruptionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Its own: what the clone rehearses meanwhile goes on. */
  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(strings = {"starting the emulator", " apply\n", "re-plan\n"})
  void ctrlCLeavesNoProcess(String moment) throws Exception {
    EditedEnvironments.only(project, "ltt/shared");
    var rehearsal =
        new Terminal(
            Scripts.home(),
            Map.of("SLIPWAY_PROJECT", project.toAbsolutePath().toString()),
            List.of("scripts/rehearse", "ltt-shared"));
    rehearsal.awaits(moment);
    String busy = moment.contains("emulator") ? "-m emulator" : "terraform";
    while (!rehearsal.processes().contains(busy)) {
      assertWithMessage("goes on").that(rehearsal.isAlive()).isTrue();
    }

    rehearsal.presses("INT");

    rehearsal.endsWithin(PATIENCE);
    assertWithMessage("processes left").that(rehearsal.processes()).isEmpty();
  }
}
