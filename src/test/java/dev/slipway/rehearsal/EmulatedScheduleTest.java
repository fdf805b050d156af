package dev.slipway.rehearsal;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated EventBridge takes schedules as the real one does. */
@Tag("real")
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
    EmulatedAws.assertAnswers(
        "events",
        """
        for text in "%s".split(";"):
            if events.EventsBackend._CRON_REGEX.match(text):
                print(text)
        """
            .formatted(String.join(";", GOOD) + ";" + String.join(";", BAD)),
        String.join("\n", GOOD));
  }
}
