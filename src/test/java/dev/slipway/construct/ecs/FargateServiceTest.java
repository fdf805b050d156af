package dev.slipway.construct.ecs;

import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FargateServiceTest {
  private static final StackModel STACK = stack(Tasks.PINNED, Specs.TWO_TASKS);

  private static final StackModel CONNECTED =
      Synthesized.synthScope(
          scope -> {
            var service = Tasks.service(scope, Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS));
            service.at(Tasks.balancer(scope), Optional.empty(), List.of("/*"));
            var inputs = new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store");
            var store = new SecurityGroup(scope, "store", inputs);
            service.reaches(new Endpoint("PostgreSQL", "host", 5432, store));
            service.admits(Peer.block("scraper", new Cidr("10.0.11.4/32")), 9102, "Metrics");
          });

  @Test
  void runsPrivateTasksOnFargate() {
    assertThat(STACK)
        .has("aws_ecs_service.web")
        .has("name", "shop-dev-web")
        .has("launch_type", "FARGATE")
        .has("desired_count", 2)
        .has("network_configuration.assign_public_ip", false)
        .has("network_configuration.subnets", List.of("subnet-private-a", "subnet-private-b"))
        .has("network_configuration.security_groups", List.of("${aws_security_group.web.id}"));
  }

  @Test
  void variablesOfAFileReachTheContainerAsTheyStand() {
    assertThat(Tasks.containerAt(STACK, "web"))
        .has("environment", List.of(Map.of("name", "GREETING", "value", "100 %%{x} $${y}")));
  }

  @Test
  void mayDoWhatItIsTold() {
    assertThat(STACK)
        .has("aws_iam_role_policy.web_application")
        .document("policy")
        .has("Statement", List.of(allow("Read", "arn:aws:s3:::shop/*", "s3:GetObject")));
  }

  @Test
  void rollsAndGoesBackWhenTheNewTasksFail() {
    assertThat(STACK)
        .only("aws_ecs_service")
        .has("deployment_minimum_healthy_percent", 100)
        .has("deployment_maximum_percent", 200)
        .has("deployment_circuit_breaker.enable", true)
        .has("deployment_circuit_breaker.rollback", true);
  }

  @Test
  void aRolledBackDeploymentFailsTheApply() {
    assertThat(STACK)
        .only("aws_ecs_service")
        .has("wait_for_steady_state", true)
        .has("task_definition", "${aws_ecs_task_definition.web.arn}")
        .has(
            "lifecycle.postcondition.condition",
            "${self.task_definition == aws_ecs_task_definition.web.arn}")
        .has(
            "lifecycle.postcondition.error_message",
            "shop-dev-web was rolled back: the tasks of the new revision did not become healthy."
                + " Their log and the service's events say why.")
        .hasNo("lifecycle.ignore_changes");
  }

  @Test
  void aTagFromAParameterIsDeployedByTerraform() {
    assertThat(stack(new ImageSpec.Parameter("shop-web", "/shop/web"), Specs.TWO_TASKS))
        .only("aws_ecs_service")
        .has("lifecycle.postcondition")
        .hasNo("lifecycle.ignore_changes");
  }

  @Test
  void aDeploymentFromOutsideIsLeftAlone() {
    assertThat(stack(Specs.OUTSIDE, Specs.TWO_TASKS))
        .only("aws_ecs_service")
        .has("lifecycle.ignore_changes", List.of("task_definition"))
        .hasNo("lifecycle.postcondition");
  }

  @Test
  void anApplyNeverResetsWhatScalingChose() {
    assertThat(stack(Tasks.PINNED, Specs.TWO_TO_FOUR_TASKS))
        .only("aws_ecs_service")
        .has("lifecycle.ignore_changes", List.of("desired_count"));
    assertThat(stack(Specs.OUTSIDE, Specs.TWO_TO_FOUR_TASKS))
        .only("aws_ecs_service")
        .has("lifecycle.ignore_changes", List.of("desired_count", "task_definition"));
  }

  @Test
  void withoutALoadBalancerThereIsNoGracePeriod() {
    assertThat(STACK)
        .only("aws_ecs_service")
        .hasNo("load_balancer")
        .hasNo("health_check_grace_period_seconds");
  }

  @Test
  void aLoadBalancerSendsItRequests() {
    assertThat(CONNECTED)
        .only("aws_ecs_service")
        .has("load_balancer.target_group_arn", "${aws_lb_target_group.web.arn}")
        .has("load_balancer.container_name", "web")
        .has("load_balancer.container_port", 8000)
        .has("health_check_grace_period_seconds", 60);
  }

  @Test
  void waitsForItsListenerRuleAndForEveryWayOut() {
    assertThat(CONNECTED)
        .only("aws_ecs_service")
        .has(
            "depends_on",
            List.of(
                "aws_lb_listener_rule.web",
                "aws_vpc_security_group_egress_rule.web_to_internet_443",
                "aws_vpc_security_group_egress_rule.web_to_store_5432",
                "aws_vpc_security_group_ingress_rule.store_from_web_5432"));
  }

  @Test
  void admitsTheLoadBalancerAndWhomItIsTold() {
    assertThat(CONNECTED)
        .has("aws_vpc_security_group_ingress_rule.web_from_alb_8000")
        .has("referenced_security_group_id", "${aws_security_group.alb.id}")
        .has("description", "HTTP from alb");
    assertThat(CONNECTED)
        .has("aws_vpc_security_group_ingress_rule.web_from_scraper_9102")
        .has("cidr_ipv4", "10.0.11.4/32")
        .has("description", "Metrics from scraper");
  }

  private static StackModel stack(ImageSpec image, TasksSpec tasks) {
    return Synthesized.synthScope(scope -> Tasks.service(scope, Specs.service(image, tasks)));
  }
}
