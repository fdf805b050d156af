package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/hcl does with what somebody types. */
class HclTest {
  private static final String QUEUE = "{\"resource\": {\"aws_sqs_queue\": {\"jobs\": {}}}}";

  @TempDir Path folder;
  private Run run;

  private int run(Object... arguments) {
    run = HclRun.of(arguments);
    return run.exitCode();
  }

  private Path json(String text) throws IOException {
    return Files.writeString(folder.resolve("cdk.tf.json"), text);
  }

  @Test
  void eachStackHasItsFolderAndALine() {
    assertThat(run("--synthesized", RealStacks.OUTPUT, "--output", folder)).isEqualTo(0);

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.split(":", 2)[0]))
        .containsExactlyElementsIn(RealStacks.all().stream().map(stack -> stack.name()).toList());
    RealStacks.all()
        .forEach(stack -> assertThat(Files.exists(folder.resolve(stack.name()))).isTrue());
  }

  @Test
  void aFileIsPrintedRightThere() throws Exception {
    Path file = json(QUEUE);
    Path output = folder.resolve("hcl");

    assertThat(run("--from", file, "--output", output)).isEqualTo(0);

    assertThat(run.out())
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

    assertThat(run.err().lines())
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
    assertThat(run.err())
        .isEqualTo(
            "a file cannot be read or written: " + folder.resolve("none") + System.lineSeparator());
    assertThat(run("--from", json("{"), "--output", folder)).isEqualTo(1);
    assertThat(run.err()).contains("cdk.tf.json is not JSON: ");
  }

  private void says(String message) {
    assertThat(run.err())
        .isEqualTo(message + "scripts/hcl --help says more" + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }
}
