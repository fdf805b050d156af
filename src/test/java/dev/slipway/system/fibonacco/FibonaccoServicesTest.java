package dev.slipway.system.fibonacco;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The service that answers: where it runs, how large, how many. */
class FibonaccoServicesTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04, ALL-14 one cluster that measures its tasks; the bare name is production's")
  void cluster(StackModel stack) {
    assertThat(stack)
        .only("aws_ecs_cluster")
        .has("name", Fibonaccos.names(stack) + "-cluster")
        .has("setting.0.name", "containerInsights")
        .has("setting.0.value", "enabled");
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 the service and its container bear the names of the document's commands")
  void names(StackModel stack) {
    assertThat(stack)
        .has("aws_ecs_service.api")
        .has("name", Fibonaccos.names(stack) + "-service")
        .has("launch_type", "FARGATE")
        .has("load_balancer.container_name", "laravel")
        .has("load_balancer.container_port", 80);
    assertThat(Reading.container(stack, "api"))
        .has("name", "laravel")
        .has("portMappings.0.containerPort", 80)
        .hasNo("command");
  }

  @ParameterizedTest
  @CsvSource({
    "fibonacco-dev, 512, 1024",
    "fibonacco-production, 2048, 4096",
  })
  @DisplayName("FIB-04 its tasks are as large as the document's table of costs has them")
  void size(String stack, String cpu, String memory) {
    assertThat(named(stack))
        .has("aws_ecs_task_definition.api")
        .has("cpu", cpu)
        .has("memory", memory);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 one to ten of them, as many as hold 70 % CPU")
  void scaling(StackModel stack) {
    assertThat(stack)
        .has("aws_appautoscaling_target.api_scaling")
        .has("min_capacity", 1)
        .has("max_capacity", 10)
        .has(
            "resource_id",
            "service/%s-cluster/%s-service"
                .formatted(Fibonaccos.names(stack), Fibonaccos.names(stack)));
    String tracking = "target_tracking_scaling_policy_configuration.";
    assertThat(stack)
        .has("aws_appautoscaling_policy.api_scaling_cpu")
        .has(tracking + "target_value", 70)
        .has(
            tracking + "predefined_metric_specification.predefined_metric_type",
            "ECSServiceAverageCPUUtilization")
        .has(tracking + "scale_in_cooldown", 300)
        .has(tracking + "scale_out_cooldown", 60);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-04 ECS and the load balancer ask /health, each by itself")
  void health(StackModel stack) {
    assertThat(Reading.container(stack, "api"))
        .has(
            "healthCheck.command",
            List.of("CMD-SHELL", "curl -fsS -o /dev/null http://localhost:80/health || exit 1"));
    assertThat(stack).has("aws_lb_target_group.api").has("health_check.path", "/health");
  }

  private static StackModel named(String stack) {
    return Fibonaccos.both().stream().filter(each -> each.name().equals(stack)).findFirst().get();
  }
}
