package dev.slipway.operation.deploy;

import dev.slipway.operation.Console;
import dev.slipway.operation.Interruption;
import dev.slipway.operation.Scripts;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.ApplyProgress;
import dev.slipway.operation.terraform.Plan;
import dev.slipway.operation.terraform.Terraform;
import java.util.List;

/** Does what was planned, and protects what stands then, also what came half way. */
record Applying(String stack, Console console, Scripts scripts) {
  private static final String STOPPING =
      "Stopping: Terraform ends what it has begun, and writes down what it has made. Ctrl-C again"
          + " ends at once, and what it is at may be lost to it.";
  private static final String ENDED =
      "Ended at once: scripts/deploy %s --dry-run says what is left.";
  private static final String GOES_ON =
      "%s%nWhat was done until then stands, and scripts/deploy %s goes on from there.";

  void run(Plan plan, Terraform terraform, int lockSeconds) {
    var progress = new ApplyProgress(console, plan.changes().size());
    try (var interruption = new Interruption(console, STOPPING, ENDED.formatted(stack))) {
      try {
        terraform.apply(plan, lockSeconds, progress::tell);
      } catch (Trouble e) {
        protect();
        throw new Trouble(
            interruption.codeOr(e.code()), GOES_ON.formatted(e.getMessage(), stack), e);
      }
    }
    protect();
  }

  /** From now on a change that would lose something of it is a fault. */
  void protect() {
    scripts.run("synth", List.of("--applied", stack));
  }
}
