package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that nobody asks: it has tasks, arrows and permissions, and no way in. */
class WorkerTest {
  private static final StackModel STACK = stack(Specs.TWO_TASKS);

  @Test
  void runsWithoutAPortOrALoadBalancer() {
    assertThat(STACK)
        .has("aws_ecs_service.mailer")
        .has("desired_count", 2)
        .has("wait_for_steady_state", true)
        .hasNo("load_balancer")
        .hasNo("health_check_grace_period_seconds");
    assertThat(Tasks.containerAt(STACK, "mailer")).has("portMappings", List.of());
    assertThat(STACK).doesNotHave("aws_lb_target_group");
  }

  @Test
  void nothingReachesIt() {
    assertThat(STACK)
        .only("aws_vpc_security_group_ingress_rule")
        .has("security_group_id", "${aws_security_group.store.id}");
  }

  @Test
  void reachesWhatItsArrowsSay() {
    assertThat(STACK)
        .has("aws_vpc_security_group_egress_rule.mailer_to_store_5432")
        .has("referenced_security_group_id", "${aws_security_group.store.id}");
  }

  @Test
  void mayDoWhatItsArrowsSay() {
    assertThat(STACK)
        .has("aws_iam_role_policy.mailer_application")
        .document("policy")
        .has("Statement.0.Sid", "Write")
        .has("Statement.0.Action", List.of("s3:PutObject"))
        .has("Statement.1.Sid", "Send");
    assertThat(STACK)
        .has("aws_ecs_task_definition.mailer")
        .has(
            "depends_on",
            List.of(
                "aws_iam_role_policy.mailer_execution", "aws_iam_role_policy.mailer_application"));
  }

  @Test
  void anApplyNeverResetsWhatMovesByItself() {
    assertThat(stack(Specs.TWO_TO_FOUR_TASKS))
        .has("aws_ecs_service.mailer")
        .has("lifecycle.ignore_changes", List.of("desired_count"));
    assertThat(STACK).has("aws_ecs_service.mailer").hasNo("lifecycle.ignore_changes");
  }

  @Test
  void isHeldLikeAnyService() {
    assertThat(STACK)
        .has("aws_ecs_service.mailer")
        .has(
            "count",
            "${length(setintersection(var.held_services, [\"all\", \"mailer\"])) > 0 ? 0 : 1}");
  }

  private static StackModel stack(TasksSpec tasks) {
    return Synthesized.synthScope(
        scope -> {
          var inputs = new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store");
          var store = new SecurityGroup(scope, "store", inputs);
          Tasks.workplace(scope)
              .worker("mailer", Specs.worker(Tasks.PINNED, tasks), Map.of(), Map.of())
              .reaches(new Endpoint("PostgreSQL", "host", 5432, store))
              .may(Statement.allow("Write", List.of("s3:PutObject"), List.of("arn:b/*")))
              .may(Statement.allow("Send", List.of("ses:SendEmail"), List.of("arn:s")));
        });
  }
}
