package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Permissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of GitHub's workflows may do what to all that LTT's stacks hold. */
class LttWorkflowsTest {
  private static final String ECS = "arn:aws:ecs:eu-west-1:411683670812:";
  private static final String FAMILY = ECS + "task-definition/";
  private static final List<String> NOBODY = List.of();
  private static final List<String> ROLES =
      List.of("github_build", "github_deploy_dev", "github_deploy_staging", "github_deploy_prod");

  @ParameterizedTest
  @CsvSource({
    "build, ref:refs/heads/main",
    "deploy_dev, environment:dev",
    "deploy_staging, environment:staging",
    "deploy_prod, environment:prod"
  })
  @DisplayName("LTT-13 main of one repository builds, and deploys in each GitHub environment")
  void subjects(String role, String subject) {
    assertThat(Ltt.SHARED)
        .has("aws_iam_role.github_" + role)
        .has("name", "github-actions-" + role.replace('_', '-'))
        .document("assume_role_policy")
        .has("Statement.0.Action", "sts:AssumeRoleWithWebIdentity")
        .has(
            "Statement.0.Principal",
            Map.of("Federated", "${aws_iam_openid_connect_provider.github.arn}"))
        .has("Statement.0.Condition", Map.of("StringEquals", claims(subject)));
    assertThat(Ltt.SHARED).resources("aws_iam_role").hasSize(ROLES.size());
  }

  /** What GitHub's token must say; the branch is in the subject, or a claim of its own. */
  private static Map<String, String> claims(String subject) {
    String issuer = "token.actions.githubusercontent.com:";
    Map<String, String> claims = new HashMap<>();
    claims.put(issuer + "aud", "sts.amazonaws.com");
    claims.put(issuer + "sub", "repo:alx-ai/ltt:" + subject);
    if (subject.startsWith("environment:")) {
      claims.put(issuer + "ref", "refs/heads/main");
    }
    return claims;
  }

  @Test
  @DisplayName("LTT-13, ALL-22 main pushes layers, all tag; none of them touches the data set-up's")
  void images() {
    for (Block each : Ltt.SHARED.resources("aws_ecr_repository")) {
      boolean left = each.name().equals("ltt_data_setup");
      String arn =
          "arn:aws:ecr:eu-west-1:411683670812:repository/" + each.body().text("name").orElseThrow();
      assertThat(who("ecr:UploadLayerPart", arn)).isEqualTo(left ? NOBODY : ROLES.subList(0, 1));
      assertThat(who("ecr:PutImage", arn)).isEqualTo(left ? NOBODY : ROLES);
    }
  }

  static Stream<Arguments> tasks() {
    return all("aws_ecs_task_definition", "family");
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("LTT-13, ALL-22 an environment registers and runs its tasks; nobody the data set-up")
  void oneOffTasks(String task, String family) {
    for (String cluster : List.of("ltt-dev", "ltt-staging", "ltt-prod")) {
      var request = Map.of("ecs:cluster", ECS + "cluster/" + cluster);
      boolean own = family.startsWith(cluster + "-");
      assertThat(who("ecs:RunTask", FAMILY + family + ":7", request))
          .isEqualTo(own ? owner(task) : NOBODY);
    }
    assertThat(who("ecs:RegisterTaskDefinition", FAMILY + family + ":*")).isEqualTo(owner(task));
    assertThat(who("ecs:StartTask", FAMILY + family)).isEqualTo(NOBODY);
  }

  static Stream<Arguments> services() {
    return all("aws_ecs_service", "name");
  }

  @ParameterizedTest
  @MethodSource("services")
  @DisplayName("LTT-13, ALL-22 an environment gives its services its own revisions, no data set-up")
  void deployments(String service, String name) {
    String arn = ECS + "service/" + name.replaceFirst("-\\w+$", "") + "/" + name;
    assertThat(who("ecs:UpdateService", arn)).isEqualTo(owner(service));
    assertThat(who("ecs:DescribeServices", arn)).isEqualTo(owner(service));
    tasks()
        .map(each -> (String) each.get()[1])
        .forEach(
            family -> {
              var request = Map.of("ecs:task-definition", FAMILY + family + ":7");
              boolean own =
                  family.startsWith(name.replaceFirst("\\w+$", ""))
                      && !family.endsWith("data-setup");
              assertThat(who("ecs:UpdateService", arn, request))
                  .isEqualTo(own ? owner(service) : NOBODY);
            });
  }

  static Stream<Arguments> roles() {
    return all("aws_iam_role", "name");
  }

  @ParameterizedTest
  @MethodSource("roles")
  @DisplayName("LTT-13, ALL-22 an environment passes its tasks' roles to them, and no others")
  void passedRoles(String role, String name) {
    String arn = "arn:aws:iam::411683670812:role/" + name;
    assertThat(who("iam:PassRole", arn, Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")))
        .isEqualTo(owner(role));
    assertThat(who("iam:PassRole", arn)).isEqualTo(NOBODY);
  }

  private static Stream<Arguments> all(String type, String name) {
    return Stream.of(Ltt.NONPROD, Ltt.PROD)
        .flatMap((StackModel stack) -> stack.resources(type).stream())
        .map(each -> Arguments.of(each.name(), each.body().text(name).orElseThrow()));
  }

  /** The role that should deploy what bears its environment's name; nobody the data set-up. */
  private static List<String> owner(String id) {
    return id.startsWith("data_setup")
        ? NOBODY
        : List.of("github_deploy_" + id.replaceFirst("_.*", ""));
  }

  private static List<String> who(String action, String resource) {
    return who(action, resource, Map.of());
  }

  private static List<String> who(String action, String resource, Map<String, String> request) {
    return ROLES.stream()
        .filter(role -> Permissions.of(Ltt.SHARED, role).allow(action, resource, request))
        .toList();
  }
}
