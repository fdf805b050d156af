package dev.slipway.construct.identity;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.spec.identity.GithubSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubDeployRoleTest {
  private static final String ISSUER = "token.actions.githubusercontent.com";
  private static final String ECS = "arn:aws:ecs:eu-west-1:111122223333:";
  private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:111122223333:repository/web";

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new GithubDeployRole(
                  scope,
                  "github",
                  new GithubDeployRole.Inputs(
                      Specs.TARGET,
                      new GithubSpec("deploy", "acme/shop", "main", List.of("dev", "prod")),
                      "shop",
                      List.of(REPOSITORY))));

  @Test
  void trustsGithubWithoutAThumbprint() {
    assertThat(STACK)
        .has("aws_iam_openid_connect_provider.github")
        .has("url", "https://" + ISSUER)
        .has("client_id_list", List.of("sts.amazonaws.com"))
        .hasNo("thumbprint_list");
  }

  @Test
  void onlyTheBranchAndTheEnvironmentsOfOneRepositoryTakeIt() {
    assertThat(STACK)
        .has("aws_iam_role.github")
        .has("name", "deploy")
        .document("assume_role_policy")
        .has(
            "Statement",
            List.of(
                Map.of(
                    "Effect",
                    "Allow",
                    "Principal",
                    Map.of("Federated", "${aws_iam_openid_connect_provider.github.arn}"),
                    "Action",
                    "sts:AssumeRoleWithWebIdentity",
                    "Condition",
                    Map.of(
                        "StringEquals",
                        Map.of(
                            ISSUER + ":aud",
                            "sts.amazonaws.com",
                            ISSUER + ":sub",
                            List.of(
                                "repo:acme/shop:ref:refs/heads/main",
                                "repo:acme/shop:environment:dev",
                                "repo:acme/shop:environment:prod"))))));
  }

  @Test
  void pushesToItsRepositoriesAlone() {
    assertThat(statement("Push").path("Resource").toString()).isEqualTo("[\"" + REPOSITORY + "\"]");
  }

  @Test
  void deploysServicesOfItsSystemAlone() {
    assertThat(policy().list("Statement"))
        .contains(
            json(
                allow(
                    "Deploy",
                    ECS + "service/shop-*/shop-*",
                    "ecs:DescribeServices",
                    "ecs:UpdateService")));
  }

  @Test
  void passesTaskRolesToTasksAlone() {
    assertThat(policy().list("Statement"))
        .contains(
            json(
                allow(
                    "PassTaskRoles",
                    List.of(
                        "arn:aws:iam::111122223333:role/shop-*-execution",
                        "arn:aws:iam::111122223333:role/shop-*-task"),
                    Map.of(
                        "StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")),
                    "iam:PassRole")));
  }

  @Test
  void mayDoToEverythingOnlyWhatKnowsNoResource() {
    List<String> broad =
        policy().blocks("Statement").stream()
            .filter(each -> each.texts("Resource").contains("*"))
            .flatMap(each -> each.texts("Action").stream())
            .toList();

    assertThat(broad)
        .containsExactly(
            "ecr:GetAuthorizationToken",
            "ecs:DescribeTaskDefinition",
            "ecs:RegisterTaskDefinition");
  }

  private static JsonNode statement(String sid) {
    return policy().list("Statement").stream()
        .filter(each -> each.path("Sid").asText().equals(sid))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(Map<String, Object> statement) {
    return new ObjectMapper().valueToTree(statement);
  }

  private static Body policy() {
    return STACK.at("aws_iam_role_policy.github").orElseThrow().body().document("policy");
  }
}
