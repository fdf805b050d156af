package dev.slipway.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The page that says what is in an output folder. Whoever holds it publishes alone: it is locked,
 * and written in place, so that it is the same file for all who wait; by renaming, each would lock
 * another one.
 */
final class OutputReadme implements AutoCloseable {
  private static final String NAME = "README.md";
  private static final String PAGE =
      """
      # Synthesized stacks

      `scripts/synth` wrote these stacks: plain Terraform, one for each environment file. To change one,
      change its `environments/<system>/<environment>.yaml` and synthesize again.

      | stack | resources | data sources | outputs |
      |---|---:|---:|---:|
      {rows}
      ## What is where

          stacks/<stack>/cdk.tf.json   the stack
          manifest.json                the list of stacks, for the CDKTF CLI
          README.md                    this page

      A synth replaces these files and nothing else. `.terraform/`, plans, `*.auto.tfvars` and all that
      you have beside a stack stay, and so do stacks that were not asked for. Files of yours that
      Terraform reads as configuration, such as `override.tf`, stay as well, and each synth names them.
      When an environment file is gone, its stack goes from here; what you have beside it stays.

      ## Running it

      Terraform (or OpenTofu), from this folder:

          terraform -chdir=stacks/{stack} init
          terraform -chdir=stacks/{stack} plan

      The CDKTF CLI, from the folder that holds `environments/`; it synthesizes first:

          npx cdktf-cli@0.21.0 diff {stack}

      ## The same provider for everybody

      `terraform init` takes the newest AWS provider that a stack allows and notes it beside the stack, in
      `.terraform.lock.hcl`. For all stacks and people note it once, with every platform that you use, and
      commit it beside `environments/`:

          terraform -chdir=stacks/{stack} providers lock -platform=linux_amd64 -platform=darwin_arm64
          cp stacks/{stack}/.terraform.lock.hcl PROJECT    # the folder that holds environments/

      From then on each synth copies it beside the stacks that it writes, and
      `terraform init -lockfile=readonly` takes no other provider. For a newer one: `init -upgrade`, then
      both commands again. OpenTofu has a registry of its own: let the one that reads the file make it.

      ## The warning of `terraform init`

      It says that `dynamodb_table` is deprecated, and is right: by now Terraform can lock by a file in the
      bucket. The systems' documents ask for locks in DynamoDB, so that the stacks have them.
      `target.state.lockFile: true` in an environment file makes Terraform take [both
      locks](https://developer.hashicorp.com/terraform/language/backend/s3#state-locking).
      """;

  private final FileChannel file;

  /** Waits for whoever publishes into this folder. */
  OutputReadme(Path output) throws IOException {
    file =
        FileChannel.open(output.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.lock();
  }

  void write(List<Listed> stacks) throws IOException {
    file.truncate(0);
    file.write(ByteBuffer.wrap(text(stacks).getBytes(UTF_8)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static String text(List<Listed> stacks) {
    var rows = new StringBuilder();
    for (Listed each : stacks) {
      rows.append("| [").append(each.stack()).append("](stacks/").append(each.stack());
      rows.append("/cdk.tf.json) | ").append(each.resources()).append(" | ");
      rows.append(each.dataSources()).append(" | ").append(each.outputs()).append(" |\n");
    }
    return PAGE.replace("{rows}", rows).replace("{stack}", stacks.get(0).stack());
  }
}
