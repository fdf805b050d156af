package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was applied from JSON, Terraform plans from HCL without a change. */
@Tag("real")
class PlanEqualityTest {
  @TempDir static Path folder;

  private static Map<String, MockPlans.Plan> plans;

  @BeforeAll
  static void plan() throws Exception {
    var mock = new MockPlans(folder);
    for (StackModel stack : RealStacks.all()) {
      mock.add(stack.name(), stack, Main.files(stack));
    }
    StackModel stack = RealStacks.named("ltt-prod");
    mock.add("mutated", stack, Mutation.in(Main.files(stack), Mutation.planned().toList()));
    plans = mock.run();
  }

  @Test
  void everyStackPlansWithoutAChange() {
    for (StackModel stack : RealStacks.all()) {
      var plan = plans.get(stack.name());
      assertWithMessage("%s has a plan", stack.name()).that(plan).isNotNull();
      assertWithMessage(stack.name()).that(plan.changes()).isEmpty();
      assertThat(plan.resources()).isAtLeast(stack.resources().size());
      assertThat(plan.outputs()).isEqualTo(stack.outputs().size());
    }
  }

  @Test
  void mistakesArePlanned() {
    assertThat(plans.get("mutated").changes())
        .containsExactly(
            "aws_cloudwatch_log_group.data_setup: update",
            "aws_ecs_task_definition.data_setup: update",
            "aws_iam_role_policy.data_setup_rotation_role: update",
            "output.alb_dns_name: update");
  }
}
