package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every task and service of every stack runs. */
class AllTasksTest {
  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 tasks are Fargate tasks that log to their group, in private subnets")
  void tasks(StackModel stack) {
    for (Block task : stack.resources("aws_ecs_task_definition")) {
      assertThat(task)
          .has("network_mode", "awsvpc")
          .has("requires_compatibilities", List.of("FARGATE"));
      for (Body container : task.body().document("container_definitions").blocks("")) {
        assertThat(container).has("logConfiguration.logDriver", "awslogs");
      }
      assertThat(Reading.logGroup(stack, task.name()).type()).isEqualTo("aws_cloudwatch_log_group");
    }
    for (Block service : stack.resources("aws_ecs_service")) {
      assertPrivate(service, "network_configuration.subnets");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 tasks on a schedule are private, too")
  void scheduledTasks(StackModel stack) {
    for (Block target : stack.resources("aws_cloudwatch_event_target")) {
      if (target.body().has("ecs_target")) {
        assertPrivate(target, "ecs_target.network_configuration.subnets");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-06 ECS asks the container of every service that answers whether it is well")
  void healthChecks(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      // No document asks more of a worker than to run: one that ends is replaced.
      if (service.body().has("load_balancer")) {
        assertThat(Reading.container(stack, service.name()))
            .has("healthCheck.command.0", "CMD-SHELL");
      }
    }
  }

  private static void assertPrivate(Block block, String argument) {
    assertThat(block.body().texts(argument)).isNotEmpty();
    for (String subnet : block.body().texts(argument)) {
      assertThat(subnet).matches(".*\\b(aws_subnet|data\\.aws_subnets)\\.[a-z]+_private_.*");
    }
  }
}
