package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.monitoring.AlarmSpec;
import dev.slipway.spec.schedule.Schedule;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneOffTaskTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var spec =
                new TaskSpec(
                    Specs.OUTSIDE,
                    new FargateSize(256, 512),
                    List.of("alembic", "upgrade", "head"),
                    Map.of("PROMPT", "100 %{x} ${y}"),
                    Map.of("URL", new SecretSource("shop/url")),
                    Optional.of(List.of(5432)),
                    new LogSpec(Optional.empty(), "migrations", 30));
            var inputs = new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store");
            var store = new SecurityGroup(scope, "store", inputs);
            Tasks.workplace(scope, Map.of("shop/url", new SecretSpec("Where the store is.", 30)))
                .task("migrate", spec, Map.of("CACHE", "${aws_cache.address}"))
                .reaches(new Endpoint("PostgreSQL", "host", 5432, store))
                .may(Statement.allow("Read", List.of("s3:GetObject"), List.of("arn:b")));
          });

  @Test
  void runsItsCommand() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("name", "migrate")
        .has("command", List.of("alembic", "upgrade", "head"))
        .has(
            "secrets",
            List.of(
                Map.of(
                    "name",
                    "URL",
                    "valueFrom",
                    "${aws_secretsmanager_secret.secrets_shop_url.arn}")));
  }

  @Test
  void leavesToHostsOutsideWhereItsFileSaysSo() {
    assertThat(STACK)
        .has("aws_vpc_security_group_egress_rule.migrate_to_internet_5432")
        .has("cidr_ipv4", "0.0.0.0/0")
        .has("from_port", 5432)
        .has("to_port", 5432);
  }

  @Test
  void listensToNobody() {
    assertThat(Tasks.containerAt(STACK, "migrate")).has("portMappings", List.of());
  }

  @Test
  void reachesItsDataStore() {
    assertThat(STACK)
        .only("aws_vpc_security_group_ingress_rule")
        .has("security_group_id", "${aws_security_group.store.id}")
        .has("description", "PostgreSQL from migrate");
  }

  @Test
  void variablesOfAFileReachTheContainerAsTheyStand() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("environment.1", Map.of("name", "PROMPT", "value", "100 %%{x} $${y}"));
  }

  @Test
  void knowsWhatOnlyTheStackKnows() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("environment.0", Map.of("name", "CACHE", "value", "${aws_cache.address}"));
  }

  @Test
  void mayDoWhatItIsToldAndNoMore() {
    assertThat(STACK)
        .has("aws_iam_role_policy.migrate_application")
        .document("policy")
        .has("Statement", List.of(allow("Read", "arn:b", "s3:GetObject")));
  }

  @Test
  void namesItsLogStreamsAsTheFileSays() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("logConfiguration.options.awslogs-stream-prefix", "migrations");
  }

  @Test
  @DisplayName("FIB-04 a task of two words is started by the clock under the names that it has")
  void startsAtATimeWhateverItsId() {
    var stack =
        Synthesized.synthScope(
            scope -> {
              var task = Tasks.workplace(scope).task("clean_up", Specs.task("artisan", "clean"));
              var failed = task.startsAt(new Schedule("rate(1 day)"));
              var alarms = new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com"));
              new Alarms(scope, "alarms", alarms).watch(failed, new AlarmSpec(0, 300, 1));
              assertThat(task.task().launch(List.of()).container()).isEqualTo("clean-up");
            });

    assertThat(Tasks.containerAt(stack, "clean_up")).has("name", "clean-up");
    assertThat(stack)
        .has("aws_cloudwatch_event_rule.clean_up_schedule")
        .has("name", "shop-dev-clean-up");
    assertThat(stack)
        .has("aws_cloudwatch_event_target.clean_up_schedule")
        .has(
            "ecs_target.task_definition_arn",
            "arn:aws:ecs:eu-west-1:111122223333:task-definition/shop-dev-clean-up");
    assertThat(stack)
        .has("aws_iam_role.clean_up_schedule_role")
        .has("name", "shop-dev-clean-up-events");
    assertThat(stack).has("aws_cloudwatch_metric_alarm.alarms_shop_dev_clean_up_failed_starts");
  }

  @Test
  void isNoService() {
    assertThat(STACK).doesNotHave("aws_ecs_service");
  }
}
