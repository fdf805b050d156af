package dev.slipway.operation.exec;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.operation.Operated;
import dev.slipway.testing.Command;
import dev.slipway.testing.Terminal;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A session is held as the AWS CLI holds it; what AWS's plugin does in it, a script stands for. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecTest {
  private static final String TOKEN = "TokenValue";

  /** Says its version, then which keys it hears of, until it is let go. */
  private static final String PLUGIN =
      """
      #!%s
      import os, signal, sys, time
      if sys.argv[1] == "--version":
          print("%s")
          sys.exit()
      keys = [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP]
      for key in keys:
          signal.signal(key, lambda key, frame: print("heard", signal.Signals(key).name, flush=True))
      signal.pthread_sigmask(signal.SIG_UNBLOCK, keys)  # as Go does, in which AWS's is written
      print("token:", os.environ.get("AWS_SSM_START_SESSION_RESPONSE"))
      print("open", flush=True)
      while not os.path.exists("%s"):
          time.sleep(0.05)
      sys.exit(7)
      """;

  @TempDir static Path folder;
  private Operated operated;

  @BeforeAll
  void open() throws Exception {
    operated = new Operated(folder, "ltt", "prod");
  }

  @AfterAll
  void close() {
    if (operated != null) {
      operated.close();
    }
  }

  @Test
  @DisplayName(
      "ALL-18 Ctrl-C, Ctrl-\\ and Ctrl-Z are the session's and end nothing but what runs there")
  void keysAreTheSessions() throws Exception {
    Path go = folder.resolve("go");
    Terminal session = start("keys", "1.2.707.0", go);

    for (String key : new String[] {"INT", "QUIT", "TSTP"}) {
      session.awaits("open\n");
      session.presses(key);
      session.awaits("heard SIG" + key + "\n");
    }

    assertThat(session.processes()).doesNotContainMatch("(?m)^T.*java");
    Files.createFile(go);
    Command ended = session.ends();
    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.out()).doesNotContain("thread");
  }

  @Test
  @DisplayName(
      "ALL-18 a session's token is in no list of processes, unless the plugin is too old to read it"
          + " elsewhere")
  void theTokenIsASecret() throws Exception {
    for (String version : List.of("1.2.1000.0", "1.2.497.0")) {
      boolean secret = SessionPlugin.readsVariable(version);
      Path go = folder.resolve("go-" + version);
      Terminal session = start("token-" + version, version, go);
      session.awaits("open\n");

      String seen = session.processes();

      assertThat(seen).contains("StartSession");
      assertThat(seen.contains(TOKEN)).isEqualTo(!secret);
      Files.createFile(go);
      assertThat(session.ends().out().contains("token: {")).isEqualTo(secret);
    }
  }

  @Test
  void pluginsReadItFromAVariableSince() {
    for (String version : List.of("1.2.498", "1.2.498.0\n", "1.10", "2.0.0.0")) {
      assertThat(SessionPlugin.readsVariable(version)).isTrue();
    }
    for (String version : List.of("1.2.497.0", "1.2.99.0", "1.1.1000.0", "?", "")) {
      assertThat(SessionPlugin.readsVariable(version)).isFalse();
    }
  }

  private Terminal start(String name, String version, Path go) throws IOException {
    Path plugin = Files.createDirectory(folder.resolve(name)).resolve("session-manager-plugin");
    Files.writeString(
        plugin, PLUGIN.formatted(TestTools.emulatorPython(), version, go.toAbsolutePath()));
    assertThat(plugin.toFile().setExecutable(true)).isTrue();
    String path = plugin.getParent().toAbsolutePath() + ":" + System.getenv("PATH");
    return operated.start(Map.of("PATH", path), "exec", "ltt-prod", "backend");
  }
}
