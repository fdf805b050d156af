package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/lib/build.sh builds once, however many ask for it at the same time. */
class BuildLockTest {
  /** The real functions, but for a build that ends when somebody writes to a pipe. */
  private static final String ENSURE_BUILT =
      """
      set -euo pipefail
      home=$1
      . "$2/scripts/lib/prerequisites.sh"
      . "$2/scripts/lib/build.sh"
      need_jdk() { :; }
      need_node() { :; }
      build() {
        echo building >&2
        read -r _ <"$home/go"
        mkdir -p "$runtime"
        : >"$runtime/built"
        echo "$java" >"$runtime/java"
      }
      ensure_built
      echo built >&2
      """;

  @TempDir Path home;

  @BeforeEach
  void project() throws Exception {
    Files.createDirectories(home.resolve(".mvn"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("src/build"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("mvnw"), "");
    assertThat(new ProcessBuilder("mkfifo", home.resolve("go").toString()).start().waitFor())
        .isEqualTo(0);
  }

  @Test
  void whoComesSecondWaitsAndBuildsNothing() throws Exception {
    Process first = start();
    BufferedReader one = first.errorReader();
    assertThat(one.readLine()).isEqualTo("building");
    Process second = start();
    BufferedReader two = second.errorReader();
    assertThat(two.readLine())
        .isEqualTo("Waiting for the build that process " + first.pid() + " runs…");

    Files.writeString(home.resolve("go"), "\n");

    assertThat(one.readLine()).isEqualTo("built");
    assertThat(two.readLine()).isEqualTo("built");
    assertThat(List.of(first.waitFor(), second.waitFor())).containsExactly(0, 0);
  }

  @Test
  void aLockOfAKilledBuildHoldsNobodyUp() throws Exception {
    Process killed = start();
    assertThat(killed.errorReader().readLine()).isEqualTo("building");
    killed.descendants().forEach(ProcessHandle::destroyForcibly);
    killed.destroyForcibly().waitFor();

    Process next = start();
    BufferedReader said = next.errorReader();
    assertThat(said.readLine()).isEqualTo("building");
    Files.writeString(home.resolve("go"), "\n");
    assertThat(said.readLine()).isEqualTo("built");
    assertThat(next.waitFor()).isEqualTo(0);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            "bash", "-c", ENSURE_BUILT, "bash", home.toString(), Run.HOME.toString())
        .start();
  }
}
