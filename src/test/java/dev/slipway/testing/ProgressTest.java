package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a run of tests tells of itself. */
class ProgressTest {
  private static long now;
  private static Progress progress;

  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void eachClassThatIsThroughHasALine() {
    assertThat(run(false, Quick.class, Calm.class))
        .isEqualTo(
            """
            [1/2] dev.slipway.testing.ProgressTest$Quick 1.5 s
            [2/2] dev.slipway.testing.ProgressTest$Calm 0.0 s
            """);
  }

  @Test
  void whatTakesLongIsNamedEveryHalfMinute() {
    assertThat(run(false, Slow.class))
        .isEqualTo(
            """
            [1/1] dev.slipway.testing.ProgressTest$Slow takes 30 s already, now with waits()
            [1/1] dev.slipway.testing.ProgressTest$Slow takes 60 s already, now with waits()
            [1/1] dev.slipway.testing.ProgressTest$Slow 61.0 s
            """);
  }

  @Test
  void aFailureIsToldAtOnceWithItsPlaceInOurs() {
    assertThat(run(false, Broken.class).replaceAll("ProgressTest.java:\\d+", "HERE"))
        .isEqualTo(
            """
            FAILED dev.slipway.testing.ProgressTest$Broken: breaks()
              java.lang.IllegalStateException: the crane is stuck
                at dev.slipway.testing.ProgressTest$Broken.breaks(HERE)
              because of
              java.lang.IllegalArgumentException: rust
                at dev.slipway.testing.ProgressTest$Broken.breaks(HERE)
            [1/1] dev.slipway.testing.ProgressTest$Broken 0.0 s, failures: 1 in 1 tests
            """);
  }

  @Test
  void ofClassesThatRunAtOnceEachHasItsOwnCount() {
    assertThat(run(false, Beside.class, Meanwhile.class).lines().map(ProgressTest::anyNumber))
        .containsExactly(
            "[?/2] dev.slipway.testing.ProgressTest$Beside takes 30 s already, now with waits()",
            "[?/2] dev.slipway.testing.ProgressTest$Meanwhile takes 30 s already, now with"
                + " breaks()",
            "FAILED dev.slipway.testing.ProgressTest$Meanwhile: breaks()",
            "  java.lang.IllegalStateException: the crane is stuck",
            "    at dev.slipway.testing.ProgressTest$Meanwhile.breaks(?)",
            "[?/2] dev.slipway.testing.ProgressTest$Meanwhile 31.0 s, failures: 1 in 1 tests",
            "[?/2] dev.slipway.testing.ProgressTest$Beside 31.0 s");
  }

  @Test
  void aTerminalHasOneLine() {
    assertThat(run(true, Quick.class))
        .isEqualTo(
            """
            \r\033[K[1/1] dev.slipway.testing.ProgressTest$Quick\
            \r\033[K[1/1] dev.slipway.testing.ProgressTest$Quick 1.5 s\
            \r\033[K\
            """);
  }

  @Test
  void processesThatShareTheWorkCountOn() throws IOException {
    Path file = folder.resolve("count");
    var out = new PrintStream(told, true, UTF_8);
    for (Class<?> each : List.of(Quick.class, Calm.class)) {
      execute(
          new Progress(
              new ProgressLines(out, false),
              () -> now,
              Optional.of(new SharedCount(file, each == Quick.class ? 12 : 0))),
          each);
    }
    assertThat(told.toString(UTF_8))
        .isEqualTo(
            """
            [ 1/12] dev.slipway.testing.ProgressTest$Quick 1.5 s
            [2] dev.slipway.testing.ProgressTest$Calm 0.0 s
            """);
  }

  private static String anyNumber(String line) {
    return line.replaceFirst("^\\[\\d/", "[?/").replaceFirst("\\(Prog.*\\)", "(?)");
  }

  private String run(boolean terminal, Class<?>... classes) {
    var out = new PrintStream(told, true, UTF_8);
    progress = new Progress(new ProgressLines(out, terminal), () -> now, Optional.empty());
    execute(progress, classes);
    return told.toString(UTF_8);
  }

  private static void execute(Progress listener, Class<?>... classes) {
    var request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> each : classes) {
      request.selectors(selectClass(each));
    }
    var alone = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false);
    LauncherFactory.create(alone.build()).execute(request.build(), listener);
  }

  /** Lets time go by, with a look at the clock each second as the timer has it. */
  private static void pass(double seconds) {
    for (double gone = 0; gone < seconds; gone += 0.5) {
      now += 500_000_000;
      progress.remind();
    }
  }

  static class Quick {
    @Test
    void runs() {
      pass(1.5);
    }
  }

  static class Calm {
    @Test
    void runs() {}
  }

  static class Slow {
    @Test
    void waits() {
      pass(61);
    }
  }

  static class Broken {
    @Test
    void breaks() {
      throw new IllegalStateException("the crane is stuck", new IllegalArgumentException("rust"));
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  static class Beside {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final CountDownLatch OVER = new CountDownLatch(1);

    @Test
    void waits() throws Exception {
      BEGUN.countDown();
      OVER.await();
    }
  }

  static class Meanwhile {
    @Test
    void breaks() throws Exception {
      Beside.BEGUN.await();
      pass(31);
      Beside.OVER.countDown();
      throw new IllegalStateException("the crane is stuck");
    }
  }
}
