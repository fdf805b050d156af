package dev.slipway.output;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider lock file as the output folder's README makes it, before the real Terraform. */
@Tag("real")
class ProviderLockTest {
  @TempDir Path home;

  @Test
  void oneCommittedFileHoldsForAllStacks() throws Exception {
    var files = EditedEnvironments.only(home, "ltt/shared", "classla/dev");
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    Path made = files.output().resolve("stacks/ltt-shared/.terraform.lock.hcl");
    assertThat(init(made.getParent()).exitCode()).isEqualTo(0);
    Path committed = Files.copy(made, home.resolve(".terraform.lock.hcl"));

    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);

    Path other = files.output().resolve("stacks/classla-dev");
    Command init = init(other, "-lockfile=readonly");
    assertWithMessage(init.err()).that(init.exitCode()).isEqualTo(0);
    assertThat(init.out()).contains("from the dependency lock file");
    Files.writeString(
        committed, Files.readString(committed).replaceAll("(?m)\"(h1|zh):.", "\"$1:_"));
    assertThat(Run.synth(files.arguments("classla-dev")).exitCode()).isEqualTo(0);
    assertThat(init(other, "-lockfile=readonly").exitCode()).isEqualTo(1);
  }

  private static Command init(Path stack, String... more) throws Exception {
    String program = Optional.ofNullable(System.getenv("SLIPWAY_TERRAFORM")).orElse("terraform");
    List<String> words = new ArrayList<>();
    words.addAll(List.of(program, "init", "-backend=false", "-input=false", "-no-color"));
    words.addAll(List.of(more));
    return Command.run(stack, Map.of(), words);
  }
}
