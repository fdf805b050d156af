package dev.slipway.system.alva;

import static com.google.common.base.Preconditions.checkState;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

/** Alva's stack, and what becomes of it by an edit of its file. */
final class Alvas {
  static final StackModel STAGING = RealStacks.named("alva-staging");

  private static final String LAST_OF_BALANCER = "  idleTimeoutSeconds: 60";

  private Alvas() {}

  /** The file of an environment. */
  static String file(EditedEnvironments files, String environment) {
    try {
      return Files.readString(files.folder().resolve("alva/" + environment + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives staging the domain that a comment of its file tells how to give. */
  static EditedEnvironments withDomain(EditedEnvironments files) {
    return withDomain(files, commentedDomain(files));
  }

  /** Gives staging a domain. */
  static EditedEnvironments withDomain(EditedEnvironments files, String domain) {
    return files.edit("alva/staging.yaml", LAST_OF_BALANCER, domain + LAST_OF_BALANCER);
  }

  /** Synthesizes some stacks of the edited files in one run. */
  static EditedEnvironments synth(EditedEnvironments files, String... stacks) {
    Run run = Run.synth(files.arguments((Object[]) stacks));
    checkState(run.exitCode() == 0, "%s", run.err());
    return files;
  }

  /** A stack that was synthesized from edited files. */
  static StackModel stack(EditedEnvironments files, String name) {
    return StackModel.read(files.output().resolve("stacks/" + name + "/cdk.tf.json"));
  }

  private static String commentedDomain(EditedEnvironments files) {
    return file(files, "staging")
        .lines()
        .filter(line -> line.startsWith("#   "))
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }
}
