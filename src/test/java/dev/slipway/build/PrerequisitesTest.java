package dev.slipway.build;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/lib/prerequisites.sh says of a Node that is none, or does not start. */
class PrerequisitesTest {
  private static final String NEED_NODE =
      """
      set -euo pipefail
      home=$1
      . "$home/scripts/lib/prerequisites.sh"
      need_node
      """;

  @TempDir Path folder;

  @Test
  void aMissingNodeIsMissing() throws Exception {
    assertThat(said(Map.of("JSII_NODE", folder + "/none")))
        .isEqualTo("Node is missing: install Node 22 (20 is the least) and put it on PATH.\n");
  }

  @Test
  void optionsThatNodeRefusesAreNamed() throws Exception {
    assertThat(said(Map.of("NODE_OPTIONS", "--no-such-option")))
        .containsMatch(
            "^Node does not start \\(NODE_OPTIONS is --no-such-option\\): \\S*node:"
                + " --no-such-option is not allowed in NODE_OPTIONS\n$");
  }

  @Test
  void whatNodeSaysFirstIsSaid() throws Exception {
    assertThat(said(node("echo >&2; echo 'GLIBC is too old' >&2; echo more >&2; exit 1")))
        .isEqualTo("Node does not start: GLIBC is too old\n");
    assertThat(said(node("exit 1"))).isEqualTo("Node does not start: it does not say why\n");
  }

  @Test
  void anOldNodeIsTooOld() throws Exception {
    assertThat(said(node("echo v18.20.1")))
        .isEqualTo(
            "Node 18.20.1 is too old: install Node 22 (20 is the least) and put it on PATH.\n");
    assertThat(said(node("echo v22.1.0"))).isEmpty();
  }

  private Map<String, String> node(String script) throws Exception {
    Path node = Files.writeString(folder.resolve("node"), "#!/bin/sh\n" + script + "\n");
    assertThat(node.toFile().setExecutable(true)).isTrue();
    return Map.of("JSII_NODE", node.toString(), "NODE_OPTIONS", "");
  }

  private String said(Map<String, String> environment) throws Exception {
    var words = List.of("bash", "-c", NEED_NODE, "bash", Run.HOME.toString());
    return Command.run(folder, environment, words).err();
  }
}
