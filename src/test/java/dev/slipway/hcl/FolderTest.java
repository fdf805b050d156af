package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what stands where HCL goes. */
class FolderTest {
  private static final String QUEUE = "{\"resource\": {\"aws_sqs_queue\": {\"jobs\": {}}}}";

  @TempDir Path folder;

  @Test
  void whatWasPrintedIsReplacedAndWhatTerraformKeepsStays() throws Exception {
    Path output = folder.resolve("hcl");
    HclRun.of("--from", json(QUEUE), "--output", output);
    Files.writeString(output.resolve(".terraform.lock.hcl"), "kept");

    Run run =
        HclRun.of("--from", json(QUEUE.replace("sqs_queue", "sns_topic")), "--output", output);

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(names(output)).containsExactly(".terraform.lock.hcl", "monitoring.tf");
  }

  @Test
  void whatSomebodyWroteIsLeftAlone() throws Exception {
    Path output = Files.createDirectories(folder.resolve("hcl"));
    Path own = Files.writeString(output.resolve("sqs.tf"), "# mine\n");

    Run run = HclRun.of("--from", json(QUEUE), "--output", output);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            own
                + " is not of scripts/hcl, and stays; name another folder, or take it away;"
                + " scripts/hcl --help says more"
                + System.lineSeparator());
    assertThat(names(output)).containsExactly("sqs.tf");
    assertThat(Files.readString(own)).isEqualTo("# mine\n");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = json(QUEUE);
    Run run = HclRun.of("--from", file, "--output", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "--output "
                + file
                + " is a file; name a folder; scripts/hcl --help says more"
                + System.lineSeparator());
  }

  @Test
  void oneFolderOfSomebodyElsesStopsAll() throws Exception {
    Path own = Files.createDirectories(folder.resolve("ltt-prod"));
    Files.writeString(own.resolve("cdk.tf.json"), "{}");

    Run run = HclRun.of("--synthesized", RealStacks.OUTPUT, "--output", folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(names(folder)).containsExactly("ltt-prod");
    assertThat(names(own)).containsExactly("cdk.tf.json");
  }

  private Path json(String text) throws IOException {
    return Files.writeString(folder.resolve("cdk.tf.json"), text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
