package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The emulated EventBridge takes schedules as the real one does. */
class EmulatedScheduleTest {
  private static final List<String> GOOD =
      List.of(
          "cron(0 2 1 * ? *)",
          "cron(0/5 8-17 ? * MON-FRI *)",
          "cron(0 0 3W,L * ? *)",
          "cron(15 10 ? * 6L 2026-2027)",
          "cron(0 9 ? JAN,12 TUE#2 *)");
  private static final List<String> BAD =
      List.of(
          "cron(0 2 1 * ?)",
          "cron(60 2 1 * ? *)",
          "cron(0 24 1 * ? *)",
          "cron(0 2 32 * ? *)",
          "cron(0 2 1 13 ? *)",
          "cron(0 2 ? * 3#1,6#3 *)",
          "cron(0 2 1 * ? 1969)",
          "cron(0 2 1 * 2 *)",
          "cron(0 2 ? * ? *)",
          "cron(0 2 1 * ? *) or so");

  @Test
  @DisplayName("ALL-22 the emulator refuses what is no cron expression of EventBridge")
  void takesCronExpressions() throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                TestTools.emulatorPython(),
                "-c",
                """
                import sys
                from emulator import events
                events.patch()
                print("\\n".join(t for t in sys.argv[1:] if events.EventsBackend._CRON_REGEX.match(t)))
                """));
    words.addAll(GOOD);
    words.addAll(BAD);

    var python = Command.run(Run.HOME, Map.of(), words);

    assertThat(python.err()).isEmpty();
    assertThat(python.out().strip().lines()).containsExactlyElementsIn(GOOD).inOrder();
  }
}
