package dev.slipway.adopt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's scripts/slipway: finds the Slipway that is pinned, and starts its scripts. */
@Tag("real")
class LauncherTest {
  @TempDir Path root;
  private Path infra;
  private Path slipway;
  private String version;

  @BeforeEach
  void projectAndSlipway() throws Exception {
    infra = Files.createDirectories(root.resolve("infra/scripts")).getParent();
    Files.copy(Run.HOME.resolve("adopt/scripts/slipway"), infra.resolve("scripts/slipway"));
    Files.createSymbolicLink(infra.resolve("scripts/synth"), Path.of("slipway"));
    Files.createSymbolicLink(infra.resolve("scripts/fly"), Path.of("slipway"));
    slipway = Files.createDirectories(root.resolve("slipway/scripts")).getParent();
    Path synth = slipway.resolve("scripts/synth");
    Files.writeString(synth, "#!/bin/sh\necho \"synthesizes $SLIPWAY_PROJECT: $*\"\n");
    assertThat(synth.toFile().setExecutable(true)).isTrue();
    git("init --quiet --initial-branch=main");
    git("add --all");
    git("commit --quiet --message one");
    git("tag v1");
    version = git("rev-parse HEAD").out().strip();
  }

  @Test
  void startsTheScriptOfThePinnedVersionOnTheProject() throws Exception {
    pin("../slipway", version);

    Command first = run("scripts/synth", "a", "b");
    assertThat(first.out()).isEqualTo("synthesizes " + infra + ": a b\n");
    assertThat(first.err()).isEqualTo("Fetching Slipway " + version + ", once…\n");
    assertThat(run("scripts/slipway", "synth", "c").out())
        .isEqualTo("synthesizes " + infra + ": c\n");
    assertThat(run("scripts/synth").err()).isEmpty();
  }

  @Test
  void aTagNamesAVersionAndABranchDoesNot() throws Exception {
    pin("../slipway", "v1");
    assertThat(run("scripts/synth").out()).startsWith("synthesizes ");

    pin("../slipway", "main");
    Command refused = run("scripts/synth");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .endsWith(
            "slipway.pin: version must be a commit (40 digits) or a tag of ../slipway, got"
                + " 'main'.\n");
    assertThat(Files.exists(root.resolve("cache/versions/main"))).isFalse();
  }

  @Test
  void whatThePinNamesMustBeThere() throws Exception {
    pin("../slipway", "0".repeat(40));
    assertThat(run("scripts/synth").err())
        .endsWith("slipway.pin: ../slipway has no commit " + "0".repeat(40) + ".\n");

    pin("../nowhere", version);
    assertThat(run("scripts/synth").err())
        .endsWith("slipway.pin: the repository ../nowhere cannot be cloned: see above.\n");

    Files.writeString(infra.resolve("slipway.pin"), "repository=../slipway\n");
    assertThat(run("scripts/synth").err())
        .isEqualTo(infra + "/slipway.pin names no version: a line version=COMMIT is missing.\n");
  }

  @Test
  void aScriptThatThisVersionDoesNotHave() throws Exception {
    pin("../slipway", version);

    Command refused = run("scripts/fly");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).endsWith("this Slipway has no script called fly; it has synth.\n");
  }

  @Test
  void aCloneInsteadForWhoChangesSlipway() throws Exception {
    pin("../nowhere", version);

    assertThat(run(Map.of("SLIPWAY_CLONE", slipway.toString()), "scripts/synth").out())
        .isEqualTo("synthesizes " + infra + ": \n");
  }

  private void pin(String repository, String version) throws IOException {
    Files.writeString(
        infra.resolve("slipway.pin"),
        "# Which.\nrepository=" + repository + "\nversion=" + version + "\n");
  }

  private Command git(String words) throws Exception {
    Map<String, String> somebody = new HashMap<>();
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      somebody.put("GIT_" + who + "_NAME", "A");
      somebody.put("GIT_" + who + "_EMAIL", "a@shop.example");
    }
    return Command.run(slipway, somebody, List.of(("git " + words).split(" ", -1)));
  }

  private Command run(String... words) throws Exception {
    return run(Map.of(), words);
  }

  private Command run(Map<String, String> further, String... words) throws Exception {
    Map<String, String> environment = new HashMap<>(further);
    environment.put("SLIPWAY_CACHE", root.resolve("cache").toString());
    List<String> line = new ArrayList<>(List.of(words));
    line.set(0, infra.resolve(words[0]).toString());
    return Command.run(root, environment, line);
  }
}
