package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every task and service of every stack. */
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
          .has("requires_compatibilities", List.of("FARGATE"))
          .document("container_definitions")
          .has("logConfiguration.logDriver", "awslogs")
          .has(
              "logConfiguration.options.awslogs-group",
              "${aws_cloudwatch_log_group." + task.name() + ".name}");
    }
    for (Block service : stack.resources("aws_ecs_service")) {
      assertThat(service).has("network_configuration.assign_public_ip", false);
      for (String subnet : service.body().texts("network_configuration.subnets")) {
        assertThat(subnet).contains("subnets_private_");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-07 services roll, roll back and wait; what others decide is left alone")
  void deployments(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      boolean scaled =
          stack.resources("aws_appautoscaling_target").stream()
              .anyMatch(
                  target -> target.references().contains(new Reference(service.address(), "")));
      assertThat(service)
          .has("deployment_circuit_breaker.enable", true)
          .has("deployment_circuit_breaker.rollback", true)
          .has("deployment_minimum_healthy_percent")
          .has("deployment_maximum_percent", 200)
          .has("health_check_grace_period_seconds", 60)
          .has("wait_for_steady_state", true)
          .has(
              "lifecycle.ignore_changes",
              scaled ? List.of("desired_count", "task_definition") : List.of("task_definition"));
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-11 wherever services run there is a task that migrates, in the same image")
  void migrations(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      String environment = service.name().substring(0, service.name().indexOf('_'));
      String migration = "aws_ecs_task_definition." + environment + "_migrate";
      assertThat(stack)
          .has(migration)
          .document("container_definitions")
          .has("command.0", "alembic");
      assertThat(image(stack, migration))
          .isEqualTo(image(stack, "aws_ecs_task_definition." + environment + "_backend"));
      assertThat(stack).has("output." + environment + "_migrate_task_family");
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-18 an apply may hold every service back, and nothing else needs one")
  void heldServices(StackModel stack) {
    for (Block service : stack.resources("aws_ecs_service")) {
      String held =
          "${length(setintersection(var.held_services, [\"all\", \""
              + service.name()
              + "\"])) > 0 ? 0 : 1}";
      assertThat(service).has("count", held);
      assertThat(stack)
          .has("var.held_services")
          .contains("validation.condition", "\"" + service.name() + "\"");
      stack
          .blocks()
          .filter(
              block ->
                  block.references().stream().anyMatch(r -> r.address().equals(service.address())))
          .forEach(
              block ->
                  assertWithMessage("%s", block.address())
                      .that(block.body().at("count").asText())
                      .isEqualTo(held));
    }
  }

  private static String image(StackModel stack, String task) {
    return stack
        .at(task)
        .orElseThrow()
        .body()
        .document("container_definitions")
        .at("0.image")
        .asText();
  }
}
