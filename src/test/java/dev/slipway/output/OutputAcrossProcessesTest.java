package dev.slipway.output;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.testing.Children;
import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs that write one output folder, one of which may die. */
@Tag("real")
class OutputAcrossProcessesTest {
  private static final String STACK = "stacks/ltt-shared/cdk.tf.json";

  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void twoStacks() {
    files = EditedEnvironments.only(home, "ltt/shared", "classla/dev");
  }

  @Test
  void twoRunsAtOnceListTheStacksOfBoth() throws Exception {
    Process one = start("ltt-shared");
    Process two = start("classla-dev");
    assertThat(List.of(one.waitFor(), two.waitFor())).containsExactly(0, 0);
    var both = tree();

    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);

    assertThat(both).isEqualTo(tree());
    assertThat(drafts()).isEmpty();
  }

  @Test
  void whoIsKilledBeforeItPublishesChangesNothingAndHindersNobody() throws Exception {
    var before = changed();

    whileWaiting(Children::kill);

    var after = tree();
    drafts().forEach(draft -> after.keySet().removeIf(file -> file.startsWith(draft)));
    assertThat(after).isEqualTo(before);
    assertThat(drafts()).isNotEmpty();
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    assertThat(tree().get(STACK)).isNotEqualTo(before.get(STACK));
  }

  @Test
  void whoIsInterruptedWhileItWaitsEndsAndChangesNothing() throws Exception {
    var before = changed();

    whileWaiting(
        run -> {
          run.destroy(); // SIGTERM, which takes the way of Ctrl-C
          run.waitFor();
        });

    assertThat(tree()).isEqualTo(before);
  }

  /** What was synthesized, of which one stack is to become another. */
  private SortedMap<String, String> changed() {
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    files.edit("ltt/shared.yaml", "keepImages: 10", "keepImages: 9");
    return tree();
  }

  /** Does something to a run that has written its draft and cannot publish, since we do. */
  private void whileWaiting(Deed deed) throws Exception {
    try (var ours = FileChannel.open(files.output().resolve("README.md"), WRITE)) {
      ours.lock();
      Process run = start();
      while (run.isAlive() && drafts().stream().noneMatch(it -> isThere(it + "/" + STACK))) {
        Thread.onSpinWait();
      }
      assertThat(run.waitFor(3, TimeUnit.SECONDS)).isFalse(); // it would have ended long ago
      deed.to(run);
    }
  }

  private interface Deed {
    void to(Process run) throws InterruptedException;
  }

  private boolean isThere(String path) {
    return Files.exists(files.output().resolve(path));
  }

  private List<String> drafts() throws IOException {
    try (Stream<Path> entries = Files.list(files.output())) {
      return entries.filter(Draft::isOne).map(it -> it.getFileName().toString()).toList();
    }
  }

  private SortedMap<String, String> tree() {
    return EditedEnvironments.tree(files.output());
  }

  private Process start(String... stacks) throws IOException {
    var words = Command.synth(List.of(), files.arguments((Object[]) stacks));
    var builder = new ProcessBuilder(words).directory(home.toFile());
    builder.redirectErrorStream(true).redirectOutput(home.resolve("said").toFile());
    return Children.start(builder);
  }
}
