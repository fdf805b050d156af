package dev.slipway.system.h2o;

import static com.google.common.base.Preconditions.checkState;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** H2O Allegiant's stacks as its document speaks of them. */
final class H2os {
  static final StackModel DEV = RealStacks.named("h2o-dev");
  static final StackModel PROD = RealStacks.named("h2o-prod");

  private H2os() {}

  /** The stack of an environment. */
  static StackModel of(String environment) {
    return environment.equals("prod") ? PROD : DEV;
  }

  /** The file of an environment. */
  static String file(EditedEnvironments files, String environment) {
    try {
      return Files.readString(files.folder().resolve("h2o/" + environment + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /**
   * What names begin with that the document gives without an environment: they are production's.
   */
  static String documented(String environment) {
    return environment.equals("prod") ? "h2o" : "h2o-dev";
  }
}
