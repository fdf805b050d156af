package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTT's repositories and the role that deploys from GitHub. */
class LttSharedTest {
  private static final String ACCOUNT = "arn:aws:%s:eu-west-1:411683670812:";

  @ParameterizedTest
  @ValueSource(strings = {"ltt-backend", "ltt-frontend", "ltt-data-setup"})
  @DisplayName("LTT-12 the repositories have mutable tags and look at what is pushed")
  void repository(String name) {
    assertThat(Ltt.SHARED)
        .has("aws_ecr_repository." + name.replace('-', '_'))
        .has("name", name)
        .has("image_tag_mutability", "MUTABLE")
        .has("image_scanning_configuration.scan_on_push", true);
    assertThat(Ltt.SHARED).resources("aws_ecr_repository").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, tagged, prod-, imageCountMoreThan, 10",
    "1, tagged, staging-, imageCountMoreThan, 10",
    "2, tagged, dev-, imageCountMoreThan, 10",
    "3, untagged, , sinceImagePushed, 7",
    "4, any, , imageCountMoreThan, 10",
  })
  @DisplayName("LTT-12 ten images stay per tag prefix and of anything else, untagged for 7 days")
  void lifecycle(int index, String status, String prefix, String type, int number) {
    for (String repository : List.of("ltt_backend", "ltt_frontend", "ltt_data_setup")) {
      List<Body> rules =
          Reading.at(Ltt.SHARED, "aws_ecr_lifecycle_policy." + repository)
              .document("policy")
              .blocks("rules");
      assertThat(rules).hasSize(5);
      assertThat(rules.get(index))
          .has("rulePriority", index + 1)
          .has("action.type", "expire")
          .has("selection.tagStatus", status)
          .has("selection.countType", type)
          .has("selection.countNumber", number);
      assertThat(rules.get(index).texts("selection.tagPrefixList"))
          .isEqualTo(prefix == null ? List.of() : List.of(prefix));
    }
  }

  @Test
  @DisplayName("LTT-13 GitHub's tokens are trusted for one repository, main and three environments")
  void trust() {
    assertThat(Ltt.SHARED)
        .only("aws_iam_openid_connect_provider")
        .has("url", "https://token.actions.githubusercontent.com")
        .has("client_id_list", List.of("sts.amazonaws.com"));
    Body condition = Reading.at(Ltt.SHARED, "aws_iam_role.github").document("assume_role_policy");
    String issuer = "token.actions.githubusercontent.com";
    assertThat(condition)
        .has("Statement.0.Action", "sts:AssumeRoleWithWebIdentity")
        .has(
            "Statement.0.Principal",
            Map.of("Federated", "${aws_iam_openid_connect_provider.github.arn}"))
        .has(
            "Statement.0.Condition",
            Map.of(
                "StringEquals",
                Map.of(
                    issuer + ":aud",
                    "sts.amazonaws.com",
                    issuer + ":sub",
                    List.of(
                        "repo:alx-ai/ltt:ref:refs/heads/main",
                        "repo:alx-ai/ltt:environment:dev",
                        "repo:alx-ai/ltt:environment:staging",
                        "repo:alx-ai/ltt:environment:prod"))));
    assertThat(Ltt.SHARED).has("aws_iam_role.github").has("name", "github-actions-deploy");
  }

  @ParameterizedTest
  @CsvSource({
    "Push, ecr:PutImage, ${aws_ecr_repository.ltt_backend.arn}",
    "Push, ecr:CompleteLayerUpload, ${aws_ecr_repository.ltt_frontend.arn}",
    "Deploy, ecs:UpdateService, ecs service/ltt-*/ltt-*",
    "Revisions, ecs:RegisterTaskDefinition, *",
    "RunTask, ecs:RunTask, ecs task-definition/ltt-*",
    "PassTaskRoles, iam:PassRole, arn:aws:iam::411683670812:role/ltt-*-task",
    "PassTaskRoles, iam:PassRole, arn:aws:iam::411683670812:role/ltt-*-execution",
  })
  @DisplayName("LTT-13 the role pushes, deploys, runs tasks and passes the task roles")
  void permissions(String sid, String action, String resource) {
    String arn =
        resource.startsWith("ecs ") ? ACCOUNT.formatted("ecs") + resource.substring(4) : resource;
    assertThat(Reading.permissions(Ltt.SHARED, "github").get(sid))
        .contains("Action", action)
        .contains("Resource", arn);
  }

  @Test
  @DisplayName("LTT-13 the role passes those roles to ECS tasks only, and may do nothing else")
  void noFurtherPermissions() {
    Map<String, Body> permissions = Reading.permissions(Ltt.SHARED, "github");
    assertThat(permissions.keySet())
        .containsExactly(
            "Deploy",
            "KeepMasterLogin",
            "Login",
            "PassTaskRoles",
            "Push",
            "ReadLog",
            "Revisions",
            "RunTask",
            "WatchTask");
    assertThat(permissions.get("KeepMasterLogin"))
        .has("Effect", "Deny")
        .has("Action", List.of("iam:PassRole"))
        .has("Resource", List.of("arn:aws:iam::411683670812:role/ltt-*data-setup-*"));
    assertThat(permissions.get("PassTaskRoles").texts("Resource")).hasSize(2);
    assertThat(permissions.get("PassTaskRoles"))
        .has(
            "Condition",
            Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")));
  }
}
