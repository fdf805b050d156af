package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.testing.RealStacks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/hcl does with what somebody types. */
class HclTest {
  private static final String QUEUE = "{\"resource\": {\"aws_sqs_queue\": {\"jobs\": {}}}}";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        Stream.of(arguments).map(Object::toString).toList(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private Path json(String text) throws IOException {
    return Files.writeString(folder.resolve("cdk.tf.json"), text);
  }

  @Test
  void eachStackHasItsFolderAndALine() {
    assertThat(run("--synthesized", RealStacks.OUTPUT, "--output", folder)).isEqualTo(0);

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8).lines().map(line -> line.split(":", 2)[0]))
        .containsExactlyElementsIn(RealStacks.all().stream().map(stack -> stack.name()).toList());
    RealStacks.all()
        .forEach(stack -> assertThat(Files.exists(folder.resolve(stack.name()))).isTrue());
  }

  @Test
  void aFileIsPrintedRightThere() throws Exception {
    Path file = json(QUEUE);
    Path output = folder.resolve("hcl");

    assertThat(run("--from", file, "--output", output)).isEqualTo(0);

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            file
                + ": 1 resources, 0 data sources and 0 outputs in 1 files of "
                + output
                + System.lineSeparator());
    assertThat(Files.readString(output.resolve("sqs.tf")))
        .isEqualTo(
            """
            # Printed by scripts/hcl, which replaces the file as long as this line stands.

            resource "aws_sqs_queue" "jobs" {}
            """);
  }

  @Test
  void whatWasPrintedIsReplacedAndWhatTerraformKeepsStays() throws Exception {
    Path output = folder.resolve("hcl");
    run("--from", json(QUEUE), "--output", output);
    Files.writeString(output.resolve(".terraform.lock.hcl"), "kept");

    assertThat(run("--from", json(QUEUE.replace("sqs_queue", "sns_topic")), "--output", output))
        .isEqualTo(0);

    assertThat(names(output)).containsExactly(".terraform.lock.hcl", "monitoring.tf");
  }

  @Test
  void whatSomebodyWroteIsLeftAlone() throws Exception {
    Path output = Files.createDirectories(folder.resolve("hcl"));
    Path own = Files.writeString(output.resolve("sqs.tf"), "# mine\n");

    assertThat(run("--from", json(QUEUE), "--output", output)).isEqualTo(2);

    says(own + " is not of scripts/hcl, and stays; name another folder, or take it away; ");
    assertThat(names(output)).containsExactly("sqs.tf");
    assertThat(Files.readString(own)).isEqualTo("# mine\n");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = json(QUEUE);
    assertThat(run("--from", file, "--output", file)).isEqualTo(2);
    says("--output " + file + " is a file; name a folder; ");
  }

  @Test
  void whatIsNotKnownIsRefusedAllAtOnceAndNothingIsWritten() throws Exception {
    Path file =
        json(
            """
            {"module": {"m": {}}, "terraform": {"cloud": {}},
             "data": {"aws_vcp": {"v": {}}},
             "resource": {"aws_sqs_queue": {"jobs": {"name": "${x", "dynamic": {"a": {}}, "tags": {"t": "${1 +\\n1}"}}}}}
            """);
    Path output = folder.resolve("hcl");

    assertThat(run("--from", file, "--output", output)).isEqualTo(1);

    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            file
                + ": aws_sqs_queue.jobs.dynamic is not known here: write single blocks, or add it"
                + " by hand",
            file + ": aws_sqs_queue.jobs.name has an expression that does not end: ${x",
            file + ": aws_sqs_queue.jobs.tags has an expression of several lines: write it on one",
            file
                + ": data.aws_vcp.v is of a type whose blocks are not known: scripts/hcl"
                + " --renew-schema adds data.aws_vcp if the AWS provider has it; else take it out,"
                + " and add it by hand",
            file + ": module is not known here: take it out, and add it by hand",
            file + ": terraform.cloud is not known here: take it out, and add it by hand");
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  void whatMakesNoSenseIsRefused() throws Exception {
    assertThat(run("--from", json(QUEUE))).isEqualTo(2);
    says("say with --output DIR where HCL goes; ");
    assertThat(run("--form", "x", "--output", folder)).isEqualTo(2);
    says("there is no option --form; ");
    assertThat(run("--from", "x", "--output", folder, "ltt-prod")).isEqualTo(2);
    says("either stacks are printed or a file: ltt-prod does not go with --from; ");
    assertThat(run("--from", "--output", folder)).isEqualTo(2);
    says("--from needs a value; ");
  }

  @Test
  void whatCannotBeReadIsNamed() throws Exception {
    assertThat(run("--from", folder.resolve("none"), "--output", folder)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "a file cannot be read or written: " + folder.resolve("none") + System.lineSeparator());
    assertThat(run("--from", json("{"), "--output", folder)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("cdk.tf.json is not JSON: ");
  }

  private void says(String message) {
    assertThat(err.toString(UTF_8))
        .isEqualTo(message + "scripts/hcl --help says more" + System.lineSeparator());
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
