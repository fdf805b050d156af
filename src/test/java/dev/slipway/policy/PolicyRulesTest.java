package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import dev.slipway.testing.Stacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyRulesTest {
  @Test
  void noPolicyIsAlmighty() {
    assertThat(
            broken(
                PolicyRules.NO_ALMIGHTY_POLICY,
                """
                'aws_iam_role_policy': {
                  'one': {'policy': '%s'}, 'not': {'policy': '%s'}, 'good': {'policy': '%s'},
                  'deny': {'policy': '%s'},
                  'elsewhere': {'policy': '${data.aws_iam_policy_document.a.json}'}}
                """
                    .formatted(
                        statement("Allow", "'Action': ['s3:GetObject', '*']"),
                        statement("Allow", "'NotAction': 's3:GetObject'"),
                        statement("Allow", "'Action': 's3:GetObject', 'Resource': '*'"),
                        statement("Deny", "'Action': '*'"))))
        .containsExactly("aws_iam_role_policy.one", "aws_iam_role_policy.not");
  }

  @Test
  void noPolicyOfARoleIsTooLong() {
    assertThat(
            broken(
                PolicyRules.NOT_TOO_LONG,
                "'aws_iam_role_policy': {'most': {'policy': '%s'}, 'long': {'policy': '%s'}}"
                    .formatted("p".repeat(10_240), "p".repeat(10_241))))
        .containsExactly("aws_iam_role_policy.long");
  }

  @Test
  void noPolicyDocumentIsAlmighty() {
    var stack =
        Stacks.stack(
            """
            {'data': {'aws_iam_policy_document': {
              'good': {'statement': [{'actions': ['sts:AssumeRole']}]},
              'bad': {'statement': [{'actions': ['s3:GetObject']}, {'actions': ['*']}]}}}}
            """);

    assertThat(Verdict.of(PolicyRules.NO_ALMIGHTY_POLICY, stack))
        .containsExactly("data.aws_iam_policy_document.bad");
  }

  @Test
  void onlyWhatKnowsNoResourceIsAllowedToEverything() {
    assertThat(
            broken(
                PolicyRules.NO_BOUNDLESS_POLICY,
                """
                'aws_iam_role_policy': {
                  'pull': {'policy': '%s'}, 'shell': {'policy': '%s'}, 'trace': {'policy': '%s'},
                  'samples': {'policy': '%s'}, 'narrow': {'policy': '%s'},
                  'logs': {'policy': '%s'}, 'both': {'policy': '%s'}, 'but': {'policy': '%s'}}
                """
                    .formatted(
                        allow("ecr:GetAuthorizationToken", "*"),
                        allow("ssmmessages:OpenDataChannel", "*"),
                        allow("xray:PutTraceSegments", "*"),
                        allow("xray:GetTraceSummaries", "*"),
                        allow("logs:PutLogEvents", "arn:aws:logs:::group"),
                        allow("logs:PutLogEvents", "*"),
                        statement(
                            "Allow",
                            "'Action': ['ecr:GetAuthorizationToken', 'ecr:PutImage'],"
                                + " 'Resource': '*'"),
                        statement("Allow", "'Action': 's3:GetObject', 'NotResource': 'x'"))))
        .containsExactly(
            "aws_iam_role_policy.samples",
            "aws_iam_role_policy.logs",
            "aws_iam_role_policy.both",
            "aws_iam_role_policy.but");
  }

  @Test
  void numbersAreWrittenToOneNamespace() {
    String put = "'Action': 'cloudwatch:PutMetricData', 'Resource': '*'";
    String own = ", 'Condition': {'StringEquals': {'cloudwatch:namespace': 'shop-dev'}}";
    assertThat(
            broken(
                PolicyRules.NO_BOUNDLESS_POLICY,
                "'aws_iam_role_policy': {'own': {'policy': '%s'}, 'any': {'policy': '%s'}}"
                    .formatted(statement("Allow", put + own), statement("Allow", put))))
        .containsExactly("aws_iam_role_policy.any");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal': '*'",
        "'Principal': {'AWS': ['arn:aws:iam::1:role/x', '*']}",
        "'NotPrincipal': {'AWS': 'x'}"
      })
  void nothingIsAllowedToEverybody(String principal) {
    String policy = "'aws_ecr_repository_policy': {'a': {'policy': '%s'}}";
    assertThat(
            broken(PolicyRules.NOT_FOR_EVERYBODY, policy.formatted(statement("Allow", principal))))
        .containsExactly("aws_ecr_repository_policy.a");
    assertThat(
            broken(PolicyRules.NOT_FOR_EVERYBODY, policy.formatted(statement("Deny", principal))))
        .isEmpty();
  }

  @Test
  void somebodyByNameMayBeAllowed() {
    String named = statement("Allow", "'Principal': {'AWS': 'arn:aws:iam::1:role/x'}");
    assertThat(
            broken(
                PolicyRules.NOT_FOR_EVERYBODY,
                "'aws_ecr_repository_policy': {'a': {'policy': '%s'}}".formatted(named)))
        .isEmpty();
  }

  @Test
  void servicesActForThisAccount() {
    String service = "'Principal': {'Service': 'ecs-tasks.amazonaws.com'}";
    String account = "'Condition': {'StringEquals': {'aws:SourceAccount': '1'}}";
    assertThat(
            broken(
                PolicyRules.SERVICES_ACT_FOR_THIS_ACCOUNT,
                """
                'aws_iam_role': {
                  'good': {'assume_role_policy': '%s'}, 'person': {'assume_role_policy': '%s'},
                  'bad': {'assume_role_policy': '%s'}}
                """
                    .formatted(
                        statement("Allow", service + "," + account),
                        statement("Allow", "'Principal': {'Federated': 'x'}"),
                        statement("Allow", service))))
        .containsExactly("aws_iam_role.bad");
  }

  private static String allow(String action, String resource) {
    return statement("Allow", "'Action': '%s', 'Resource': '%s'".formatted(action, resource));
  }

  private static String statement(String effect, String rest) {
    return "{'Statement': [{'Effect': '%s', %s}]}".formatted(effect, rest).replace("'", "\\'");
  }
}
