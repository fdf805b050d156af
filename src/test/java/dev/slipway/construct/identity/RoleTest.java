package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleTest {
  private static final List<String> GRANTS = new ArrayList<>();

  private static final StackModel STACK =
      stack(
          List.of(
              Statement.allow("Read", List.of("s3:GetObject"), List.of("arn:aws:s3:::shop/*")),
              Statement.allow("Pass", List.of("iam:PassRole"), List.of("*"))
                  .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")));

  @Test
  void servesOneAccountAlone() {
    assertThat(STACK)
        .has("aws_iam_role.task")
        .document("assume_role_policy")
        .has(
            "Statement",
            List.of(
                Map.of(
                    "Effect",
                    "Allow",
                    "Principal",
                    Map.of("Service", "ecs-tasks.amazonaws.com"),
                    "Action",
                    "sts:AssumeRole",
                    "Condition",
                    Map.of("StringEquals", Map.of("aws:SourceAccount", "111122223333")))));
  }

  @Test
  void servesSomeResourcesOfOneAccountAlone() {
    assertThat(Role.service("amplify.amazonaws.com", "111122223333", "arn:aws:amplify:*"))
        .containsAtLeast(
            "Principal",
            Map.of("Service", "amplify.amazonaws.com"),
            "Condition",
            Map.of(
                "StringEquals", Map.of("aws:SourceAccount", "111122223333"),
                "ArnLike", Map.of("aws:SourceArn", "arn:aws:amplify:*")));
  }

  @Test
  void hasExactlyThePermissionsThatItIsGiven() {
    assertThat(STACK)
        .has("aws_iam_role_policy.task")
        .has("role", "${aws_iam_role.task.name}")
        .document("policy")
        .has(
            "Statement",
            List.of(
                allow("Read", "arn:aws:s3:::shop/*", "s3:GetObject"),
                allow(
                    "Pass",
                    "*",
                    Map.of(
                        "StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")),
                    "iam:PassRole")));
  }

  @Test
  void saysWhatGivesItItsPermissions() {
    assertThat(GRANTS).containsExactly("aws_iam_role_policy.task");
  }

  @Test
  void withoutPermissionsThereIsNoPolicy() {
    assertThat(stack(List.of())).doesNotHave("aws_iam_role_policy");
  }

  private static StackModel stack(List<Statement> permissions) {
    return Synthesized.synthScope(
        scope -> {
          var trust = Role.service("ecs-tasks.amazonaws.com", "111122223333");
          var role =
              new Role(scope, "task", new Role.Inputs("shop-task", "Does it", trust, permissions));
          GRANTS.addAll(role.grants());
        });
  }
}
