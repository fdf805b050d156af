package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Emulator;

/** What tests say of Terraform's steps. */
final class Steps {
  private Steps() {}

  static void succeed(Step step) {
    assertWithMessage("%s: %s %s", step.log(), step.said(), step.changes())
        .that(step.exitCode())
        .isEqualTo(0);
  }

  /** That a plan neither fails nor changes anything. */
  static void assertEmpty(Step plan) {
    assertWithMessage("%s: %s", plan.log(), plan.said()).that(plan.changes()).isEmpty();
    succeed(plan);
  }

  /**
   * That neither the state nor a plan of a stack holds a secret of its account.
   *
   * @param least how many secrets with a value the account must have for that to mean anything
   * @param known what must stand there, too, if the right place is searched
   */
  static void assertKeepsNoSecret(Terraform stack, Emulator aws, int least, String known) {
    var values = Secrets.values(aws);
    assertThat(values.size()).isAtLeast(least);
    succeed(stack.plan());
    String kept = stack.state() + stack.planned();
    assertWithMessage("what is searched").that(kept).contains(known);
    for (var value : values) {
      assertWithMessage("state or plan holds a secret").that(kept.contains(value)).isFalse();
    }
  }
}
