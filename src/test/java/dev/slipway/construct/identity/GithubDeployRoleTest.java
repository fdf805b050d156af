package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.Naming;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Permissions;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubDeployRoleTest {
  private static final String ECS = "arn:aws:ecs:eu-west-1:111122223333:";
  private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:111122223333:repository/shop-web";

  private static final Naming SHOP = new Naming("shop-dev");

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new GithubDeployRole(
                  scope,
                  "deploy",
                  new GithubDeployRole.Inputs(
                      Workflows.ROLES,
                      Workflows.BY_NAME,
                      Specs.TARGET,
                      "dev",
                      new GithubDeployRole.Reach(
                          StateAccess.beside(Specs.TARGET, "dev"),
                          Deployable.below(SHOP, List.of("shop-web")),
                          Watched.below(SHOP, "shop/dev"),
                          Optional.empty()))));

  private static final Map<String, Body> STATEMENTS = Reading.permissions(STACK, "deploy");
  private static final Permissions PERMISSIONS = Permissions.of(STACK, "deploy");

  @Test
  void isTakenInItsEnvironmentAlone() {
    assertThat(STACK)
        .has("aws_iam_role.deploy")
        .has("name", "shop-actions-deploy-dev")
        .document("assume_role_policy")
        .has("Statement", List.of(Workflows.BY_NAME.environment("dev")));
  }

  @Test
  void tagsImagesButBringsNone() {
    assertThat(STATEMENTS.get("Promote")).has("Resource", List.of(REPOSITORY));
    assertThat(
            STATEMENTS.values().stream()
                .flatMap(each -> each.texts("Action").stream())
                .filter(action -> action.startsWith("ecr:")))
        .containsExactly("ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage");
  }

  @ParameterizedTest
  @CsvSource({
    "ecs:RegisterTaskDefinition, task-definition/shop-dev-web:*, true",
    "ecs:RegisterTaskDefinition, task-definition/shop-prod-web:*, false",
    "ecs:RegisterTaskDefinition, task-definition/shop-dev-data-setup:*, false",
    "ecs:UpdateService, service/shop-dev/shop-dev-web, true",
    "ecs:UpdateService, service/shop-prod/shop-dev-web, false",
    "ecs:UpdateService, service/shop-dev/shop-prod-web, false",
    "ecs:StopTask, task/shop-dev/0a1b, true",
    "ecs:StopTask, task/shop-dev2/0a1b, false",
  })
  void deploysWhatIsOfItsEnvironment(String action, String resource, boolean allowed) {
    assertThat(PERMISSIONS.allow(action, ECS + resource, Map.of())).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "shop-dev-web:7, true",
    "shop-dev-web, true",
    "shop-prod-web:7, false",
    "shop-dev-data-setup:7, false",
  })
  void aServiceRunsWhatIsOfItsEnvironment(String revision, boolean allowed) {
    Map<String, String> request =
        Map.of("ecs:task-definition", ECS + "task-definition/" + revision);

    assertThat(
            PERMISSIONS.allow("ecs:UpdateService", ECS + "service/shop-dev/shop-dev-web", request))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "shop-dev-migrate, shop-dev, true",
    "shop-dev-migrate:7, shop-dev, true",
    "shop-dev-migrate, shop-prod, false",
    "shop-prod-migrate, shop-dev, false",
    "shop-dev-data-setup, shop-dev, false",
  })
  void runsOneOffTasksOfItsEnvironmentInItsCluster(String family, String cluster, boolean allowed) {
    assertThat(
            PERMISSIONS.allow(
                "ecs:RunTask",
                ECS + "task-definition/" + family,
                Map.of("ecs:cluster", ECS + "cluster/" + cluster)))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "shop-dev-web-task, ecs-tasks.amazonaws.com, true",
    "shop-dev-web-execution, ecs-tasks.amazonaws.com, true",
    "shop-dev-web-task, lambda.amazonaws.com, false",
    "shop-prod-web-task, ecs-tasks.amazonaws.com, false",
    "shop-dev-data-setup-task, ecs-tasks.amazonaws.com, false",
    "shop-dev-data-setup-execution, ecs-tasks.amazonaws.com, false",
  })
  void passesTaskRolesOfItsEnvironmentToTasks(String role, String service, boolean allowed) {
    assertThat(
            PERMISSIONS.allow(
                "iam:PassRole",
                "arn:aws:iam::111122223333:role/" + role,
                Map.of("iam:PassedToService", service)))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs:FilterLogEvents", "logs:GetLogEvents"})
  void readsLogsOfItsEnvironment(String action) {
    String group = "arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/shop-%s-web:log-stream:a";

    assertThat(PERMISSIONS.allow(action, group.formatted("dev"), Map.of())).isTrue();
    assertThat(PERMISSIONS.allow(action, group.formatted("prod"), Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "web, shop-dev, true",
    "web, shop-prod, false",
    "data-setup, shop-dev, false",
    ", shop-dev, false",
  })
  void opensAShellInTasksOfItsEnvironment(String container, String cluster, boolean allowed) {
    Map<String, String> request =
        container == null ? Map.of() : Map.of("ecs:container-name", container);

    assertThat(PERMISSIONS.allow("ecs:ExecuteCommand", ECS + "task/" + cluster + "/0a1b", request))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "cloudwatch:DescribeAlarms, cloudwatch, alarm:shop-%s-web-cpu",
    "sns:ListSubscriptionsByTopic, sns, shop-%s-alarms",
    "secretsmanager:DescribeSecret, secretsmanager, secret:shop/%s/key-a1B2c3",
  })
  void looksAtItsEnvironment(String action, String service, String resource) {
    String arn = "arn:aws:" + service + ":eu-west-1:111122223333:" + resource;

    assertThat(PERMISSIONS.allow(action, arn.formatted("dev"), Map.of())).isTrue();
    assertThat(PERMISSIONS.allow(action, arn.formatted("prod"), Map.of())).isFalse();
  }

  @Test
  void readsNoSecret() {
    assertThat(STATEMENTS.values().stream().flatMap(each -> each.texts("Action").stream()))
        .doesNotContain("secretsmanager:GetSecretValue");
  }

  @Test
  void mayDoToEverythingOnlyWhatKnowsNoResource() {
    assertThat(
            STATEMENTS.values().stream()
                .filter(each -> each.texts("Resource").contains("*"))
                .flatMap(each -> each.texts("Action").stream()))
        .containsExactly("ecs:DescribeTaskDefinition", "elasticloadbalancing:DescribeTargetHealth");
  }
}
