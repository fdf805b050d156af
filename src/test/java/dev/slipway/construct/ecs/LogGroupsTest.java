package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks that name a log group share it; one that names none has its own. */
class LogGroupsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var work = Tasks.workplace(scope);
            work.task("web", task(Optional.of("/ecs/shop"), "web"));
            work.task("queue", task(Optional.of("/ecs/shop"), "queue"));
            work.task("migrate", task(Optional.empty(), "ecs"));
          });

  @Test
  void aNamedGroupIsMadeOnce() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_group.ecs_shop")
        .has("name", "/ecs/shop")
        .has("retention_in_days", 30);
    assertThat(STACK).has("aws_cloudwatch_log_group.migrate").has("name", "/ecs/shop-dev-migrate");
    assertThat(STACK).resources("aws_cloudwatch_log_group").hasSize(2);
  }

  @Test
  void whoeverNamesItWritesToItUnderAPrefixOfItsOwn() {
    for (String name : List.of("web", "queue")) {
      assertThat(Tasks.containerAt(STACK, name))
          .has(
              "logConfiguration.options.awslogs-group", "${aws_cloudwatch_log_group.ecs_shop.name}")
          .has("logConfiguration.options.awslogs-stream-prefix", name);
    }
  }

  @Test
  void itsRoleMayWriteToIt() {
    assertThat(STACK)
        .has("aws_iam_role_policy.queue_execution")
        .document("policy")
        .has("Statement.2.Resource", List.of("${aws_cloudwatch_log_group.ecs_shop.arn}:*"));
  }

  private static TaskSpec task(Optional<String> group, String prefix) {
    return new TaskSpec(
        Specs.OUTSIDE,
        new FargateSize(256, 512),
        List.of("run"),
        Map.of(),
        Map.of(),
        Optional.empty(),
        new LogSpec(group, prefix, 30));
  }
}
