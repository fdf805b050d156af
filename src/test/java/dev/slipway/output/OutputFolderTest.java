package dev.slipway.output;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synth replaces what it generates and nothing else. */
class OutputFolderTest {
  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void twoStacks() {
    files = EditedEnvironments.only(home, "ltt/shared", "classla/dev");
  }

  @Test
  void stacksThatWereNotAskedForStay() {
    synth();
    var before = tree();
    files.edit("ltt/shared.yaml", "keepImages: 10", "keepImages: 9");

    synth("classla-dev");

    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void aStackOfNoEnvironmentGoes() {
    synth();
    removeShared();

    assertThat(synth("classla-dev").out())
        .endsWith(
            "\nltt-shared has no environment file any more: " + stack("ltt-shared") + " is gone\n");

    assertThat(tree().keySet())
        .containsExactly("README.md", "manifest.json", "stacks/classla-dev/cdk.tf.json");
    assertThat(tree().get("manifest.json")).doesNotContain("ltt-shared");
    assertThat(tree().get("README.md")).doesNotContain("ltt-shared");
    assertThat(synth().out()).doesNotContain("ltt-shared");
  }

  @Test
  void whatPeopleHaveBesideItStays() throws Exception {
    Files.writeString(home.resolve(".terraform.lock.hcl"), "committed");
    synth();
    removeShared();
    put("ltt-shared/terraform.tfstate", "state");
    put("ltt-shared/.terraform/providers/aws", "provider");

    String out = synth().out();

    assertThat(out)
        .endsWith(
            "\nltt-shared has no environment file any more: "
                + stack("ltt-shared")
                + "/cdk.tf.json is gone, what you have there stays: .terraform,"
                + " terraform.tfstate\n");
    assertThat(EditedEnvironments.tree(stack("ltt-shared")))
        .containsExactly(".terraform/providers/aws", "provider", "terraform.tfstate", "state");
    assertThat(synth().out()).doesNotContain("ltt-shared");
  }

  @Test
  void nothingOfPeoplesIsMovedOrWritten() throws Exception {
    synth();
    Map<String, String> theirs =
        Map.of(".terraform/a", "1", ".terraform.lock.hcl", "2", "x.auto.tfvars", "3", "plan", "4");
    for (var each : theirs.entrySet()) {
      put("ltt-shared/" + each.getKey(), each.getValue());
      Files.setLastModifiedTime(stack("ltt-shared/" + each.getKey()), FileTime.from(Instant.EPOCH));
    }

    assertThat(synth().out()).doesNotContain("Terraform");

    for (var each : theirs.entrySet()) {
      Path file = stack("ltt-shared").resolve(each.getKey());
      assertThat(Files.readString(file)).isEqualTo(each.getValue());
      assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
    }
  }

  @Test
  void whatTerraformReadsBesideAStackIsNamed() throws Exception {
    synth();
    for (String file : List.of("override.tf", "more.tf.json", "more.tofu", "tf", "a.tfvars")) {
      put("ltt-shared/" + file, "");
    }

    assertThat(synth().out())
        .endsWith(
            """
            STACK/more.tf.json is not of this synth; Terraform reads it, too
            STACK/more.tofu is not of this synth; Terraform reads it, too
            STACK/override.tf is not of this synth; Terraform reads it, too
            """
                .replace("STACK", stack("ltt-shared").toString()));
    assertThat(synth("classla-dev").out()).doesNotContain("Terraform");
  }

  @Test
  void aCommittedProviderLockIsPutBesideEachStack() throws Exception {
    synth();
    put("ltt-shared/.terraform.lock.hcl", "of terraform init");
    Path committed = Files.writeString(home.resolve(".terraform.lock.hcl"), "committed");

    synth();

    assertThat(tree().get("stacks/ltt-shared/.terraform.lock.hcl")).isEqualTo("committed");
    assertThat(tree().get("stacks/classla-dev/.terraform.lock.hcl")).isEqualTo("committed");
    Files.delete(committed);
    synth();
    assertThat(tree().get("stacks/ltt-shared/.terraform.lock.hcl")).isEqualTo("committed");
  }

  @Test
  void aRunThatWasKilledIsMended() throws Exception {
    synth();
    var whole = tree();
    Files.writeString(stack("ltt-shared/cdk.tf.json"), "{}");
    Files.delete(stack("classla-dev/cdk.tf.json"));
    Files.delete(files.output().resolve("manifest.json"));
    Files.writeString(files.output().resolve("README.md"), "");
    Path old = Files.createDirectories(files.output().resolve(".synth-1/stacks")).getParent();
    Path other = Files.createDirectories(files.output().resolve(".synth-2"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    synth();

    assertThat(tree()).isEqualTo(whole);
    assertThat(Files.exists(old)).isFalse();
    assertThat(Files.exists(other)).isTrue(); // of a run that may be alive
  }

  private Run synth(String... stacks) {
    Run run = Run.synth(files.arguments((Object[]) stacks));
    assertWithMessage(run.err()).that(run.exitCode()).isEqualTo(0);
    return run;
  }

  private void removeShared() {
    files.delete("ltt/shared.yaml").delete("ltt/shared.addresses");
  }

  private void put(String file, String text) throws Exception {
    Files.createDirectories(stack(file).getParent());
    Files.writeString(stack(file), text);
  }

  private Path stack(String path) {
    return files.output().resolve("stacks").resolve(path);
  }

  private SortedMap<String, String> tree() {
    return EditedEnvironments.tree(files.output());
  }
}
