package dev.slipway.output;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a synth may write, and what it leaves where it may not. */
class OutputPlaceTest {
  private static final String STACK = "stacks/ltt-shared/cdk.tf.json";

  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void oneStack() {
    files = EditedEnvironments.only(home, "ltt/shared");
  }

  @Test
  void aLinkStaysOneAndItsFolderIsWritten() throws Exception {
    Path real = Files.createDirectories(home.resolve("elsewhere/real"));
    Path link = Files.createSymbolicLink(files.output(), real);

    assertThat(synth().exitCode()).isEqualTo(0);
    assertThat(synth().exitCode()).isEqualTo(0);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(EditedEnvironments.tree(real).keySet())
        .containsExactly("README.md", "manifest.json", STACK);
    assertThat(EditedEnvironments.tree(real.getParent()).size()).isEqualTo(3);
  }

  @Test
  void aLinkToNothingIsRefused() throws Exception {
    Files.createSymbolicLink(files.output(), home.resolve("nothing"));

    assertThat(synth().err())
        .isEqualTo(
            "--output "
                + files.output()
                + " is a link to nothing; make the folder that it leads to; scripts/synth --help"
                + " says more\n");
  }

  /** Or the draft could not be renamed into a folder that is mounted. */
  @Test
  void aFolderThatExistsHoldsItsDraft() throws Exception {
    Path folder = Files.createDirectories(files.output());
    try (var output = new OutputFolder(folder)) {
      assertThat(output.draft().getParent()).isEqualTo(folder.toRealPath());
    }
    assertThat(EditedEnvironments.tree(folder)).isEmpty();
  }

  @Test
  void aFaultLeavesAnEmptyFolderEmpty() throws Exception {
    Path folder = Files.createDirectories(files.output());
    files.edit("ltt/shared.yaml", "keepImages: 10", "keepImages: 0");

    assertThat(synth().exitCode()).isEqualTo(1);

    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void whatCannotBePublishedReplacesNothing() throws Exception {
    assertThat(synth().exitCode()).isEqualTo(0);
    files.edit("ltt/shared.yaml", "keepImages: 10", "keepImages: 9");
    Path file = files.output().resolve("stacks/ltt-shared");
    Files.delete(file.resolve("cdk.tf.json"));
    Files.delete(file);
    Files.writeString(file, "a file of somebody's");
    var before = EditedEnvironments.tree(files.output());

    assertThat(synth().err()).isEqualTo("a file cannot be read or written: " + file + "\n");

    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
  }

  @Test
  void aDamagedManifestIsMendedByARunOfAll() throws Exception {
    Files.createDirectory(home.resolve("two"));
    files = EditedEnvironments.only(home.resolve("two"), "ltt/shared", "classla/dev");
    assertThat(synth().exitCode()).isEqualTo(0);
    var whole = EditedEnvironments.tree(files.output());
    Path manifest = Files.writeString(files.output().resolve("manifest.json"), "damage");

    Run one = Run.synth(files.arguments("ltt-shared"));

    assertThat(one.err())
        .isEqualTo(
            manifest
                + " is not JSON: Unrecognized token 'damage': was expecting (JSON String, Number,"
                + " Array, Object or token 'null', 'true' or 'false'); scripts/synth without the"
                + " name of a stack writes it anew\n");
    assertThat(one.exitCode()).isEqualTo(1);
    assertThat(synth().exitCode()).isEqualTo(0);
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(whole);
  }

  private Run synth() {
    return Run.synth(files.arguments());
  }
}
