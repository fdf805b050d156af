package dev.slipway;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Children;
import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that several processes share, one of which may die. */
@Tag("real")
class KeptAcrossProcessesTest {
  @TempDir Path home;

  @Test
  void twoRunsAtOnceAndOneThatNeedsNoNode() throws Exception {
    var one = CompletableFuture.supplyAsync(() -> run("one", Map.of()));
    var two = CompletableFuture.supplyAsync(() -> run("two", Map.of()));
    assertThat(one.get().err() + two.get().err()).isEmpty();
    assertSameAsEver("one");
    assertSameAsEver("two");

    Command without = run("three", Map.of("JSII_RUNTIME", "exit 3"));

    assertThat(without.err()).isEmpty();
    assertThat(without.exitCode()).isEqualTo(0);
    assertSameAsEver("three");
  }

  @Test
  void aRunThatIsKilledAmongItsResultsHarmsNobody() throws Exception {
    Process killed = Children.start(builder("killed", Map.of()));
    while (killed.isAlive() && !hasResults()) {
      Thread.onSpinWait();
    }
    assertThat(hasResults()).isTrue();
    Children.kill(killed);
    assertThat(Files.exists(home.resolve("killed"))).isFalse();

    assertThat(run("after", Map.of()).exitCode()).isEqualTo(0);

    assertSameAsEver("after");
  }

  private boolean hasResults() throws IOException {
    Path results = home.resolve("results");
    if (!Files.isDirectory(results)) {
      return false;
    }
    try (Stream<Path> files = Files.list(results)) {
      return files.findAny().isPresent();
    }
  }

  private void assertSameAsEver(String output) {
    var ever = EditedEnvironments.tree(RealStacks.OUTPUT);
    var now = EditedEnvironments.tree(home.resolve(output));
    assertThat(now.keySet()).isEqualTo(ever.keySet());
    now.forEach((file, text) -> assertWithMessage(file).that(text.equals(ever.get(file))).isTrue());
  }

  private Command run(String output, Map<String, String> environment) {
    try {
      var builder = builder(output, environment);
      return Command.run(home, builder.environment(), builder.command());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ProcessBuilder builder(String output, Map<String, String> environment) {
    List<String> words =
        Command.synth(
            List.of("-Dslipway.program=a program", "-Dslipway.results=" + home.resolve("results")),
            "--environments",
            Run.HOME.resolve("environments"),
            "--output",
            home.resolve(output));
    var builder = new ProcessBuilder(words).directory(home.toFile());
    builder.environment().put("CI", "false"); // there everything is built
    builder.environment().putAll(environment);
    return builder;
  }
}
