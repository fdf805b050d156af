package dev.slipway.rehearsal;

import dev.slipway.environment.EnvironmentFile;
import dev.slipway.testing.Emulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What must hold of a stack that stands, whoever applied it. */
public final class Inspection {
  private final EnvironmentFile file;
  private final Emulator aws;
  private final Terraform terraform;

  Inspection(EnvironmentFile file, Emulator aws, Terraform terraform) {
    this.file = file;
    this.aws = aws;
    this.terraform = terraform;
  }

  /**
   * What is wrong with a documented stack.
   *
   * @param folder where Terraform was initialised
   * @param variables what it found in its environment
   */
  public static List<String> of(
      EnvironmentFile file, Emulator aws, Path folder, Map<String, String> variables) {
    var inspection = new Inspection(file, aws, new Terraform(folder, variables));
    try {
      inspection.changesNothingWhenItIsLeft(true);
      return inspection.unmet();
    } catch (Failure e) {
      return List.of(e.getMessage());
    }
  }

  /**
   * Plans it from what its team would leave with.
   *
   * @param documented whether there may be an example of modules
   */
  void changesNothingWhenItIsLeft(boolean documented) {
    var left = new LeftBehind(terraform);
    succeed(left.replan());
    if (documented) {
      left.replanFromModules(file.stackId()).ifPresent(this::succeed);
    }
  }

  /** What AWS says otherwise than the file. */
  List<String> unmet() {
    return Expectations.unmet(file.spec(), aws);
  }

  private Step succeed(Step step) {
    return Failure.unlessSucceeded(file.stackId(), terraform, step);
  }
}
