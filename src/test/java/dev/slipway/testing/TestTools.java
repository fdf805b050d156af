package dev.slipway.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The tools beside the JDK that some tests run, as {@code scripts/lib/test-tools.sh} provides them:
 * from the environment when a script has called it, else by calling it. A tool that is missing
 * fails the test.
 */
public final class TestTools {
  private static final Map<String, String> SETTINGS = settings();

  private TestTools() {}

  /** The Python that runs {@code python -m emulator}. */
  public static String emulatorPython() {
    FullRun.starts("the emulated AWS");
    return SETTINGS.get("EMULATOR_PYTHON");
  }

  /** Has the AWS CLI, psql and jq. */
  public static String path() {
    FullRun.starts("a script with the AWS CLI or psql");
    return SETTINGS.get("PATH");
  }

  /** A real nginx. */
  public static String nginx() {
    FullRun.starts("nginx");
    return printed("scripts/lib/nginx.sh").strip();
  }

  private static Map<String, String> settings() {
    if (System.getenv("EMULATOR_PYTHON") != null) {
      return System.getenv();
    }
    var settings = new HashMap<String, String>();
    printed("scripts/lib/test-tools.sh")
        .lines()
        .forEach(line -> settings.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    return settings;
  }

  private static String printed(String script) {
    try {
      var process =
          new ProcessBuilder("bash", script, "--print")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(script + " --print failed, see its message above");
      }
      return printed;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("cannot run " + script, e);
    }
  }
}
