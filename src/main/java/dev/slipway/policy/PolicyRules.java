package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What policies allow, and to whom. */
final class PolicyRules {
  /** Actions that know no resource, each for the one who needs it. */
  // https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
  private static final Pattern WITHOUT_RESOURCE =
      Pattern.compile(
          "ecr:GetAuthorizationToken|ecs:DescribeTaskDefinition"
              + "|elasticloadbalancing:DescribeTargetHealth"
              + "|ssmmessages:(Create|Open)(Control|Data)Channel"
              + "|xray:Put(TelemetryRecords|TraceSegments)");

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  private static final int LONGEST = 10_240;

  static final HouseRule NO_ALMIGHTY_POLICY =
      new HouseRule(
          "IAM-2",
          "ALL-06",
          "a policy names the actions that it allows",
          (stack, block) -> statements(block).noneMatch(PolicyRules::allowsEverything));

  static final HouseRule NO_BOUNDLESS_POLICY =
      HouseRule.of(
          "IAM-3",
          "ALL-06",
          "a role may do to everything only what knows no resource",
          Set.of("aws_iam_role_policy", "aws_iam_policy"),
          policy -> statements(policy).noneMatch(PolicyRules::isBoundless));

  static final HouseRule NOT_FOR_EVERYBODY =
      new HouseRule(
          "IAM-4",
          "ALL-06, CLA-03",
          "what a resource's policy allows it allows to somebody by name",
          (stack, block) -> statements(block).noneMatch(PolicyRules::allowsEverybody));

  static final HouseRule SERVICES_ACT_FOR_THIS_ACCOUNT =
      HouseRule.of(
          "IAM-5",
          "ALL-06",
          "a service takes a role on behalf of this account alone",
          Set.of("aws_iam_role"),
          role ->
              statements(role)
                  .allMatch(
                      statement ->
                          !statement.has("Principal.Service")
                              || conditions(statement).contains("\"aws:SourceAccount\"")));

  static final HouseRule NOT_TOO_LONG =
      HouseRule.of(
          "IAM-6",
          "ALL-17",
          "a role's own policy has no more than the 10,240 characters that IAM takes",
          Set.of("aws_iam_role_policy"),
          policy -> policy.body().text("policy").orElse("").length() <= LONGEST);

  static final List<HouseRule> ALL =
      List.of(
          NO_ALMIGHTY_POLICY,
          NO_BOUNDLESS_POLICY,
          NOT_FOR_EVERYBODY,
          SERVICES_ACT_FOR_THIS_ACCOUNT,
          NOT_TOO_LONG);

  private PolicyRules() {}

  /** Statements of policies that are written as JSON or as a policy document's blocks. */
  private static Stream<Body> statements(Block block) {
    if (block.type().equals("aws_iam_policy_document")) {
      return block.body().blocks("statement").stream();
    }
    return Stream.of("policy", "assume_role_policy")
        .filter(argument -> block.body().text(argument).orElse("").startsWith("{"))
        .flatMap(argument -> block.body().document(argument).blocks("Statement").stream());
  }

  private static boolean allows(Body statement) {
    return statement
        .text("Effect")
        .or(() -> statement.text("effect"))
        .orElse("Allow")
        .equals("Allow");
  }

  private static boolean allowsEverything(Body statement) {
    return allows(statement)
        && (statement.texts("Action").contains("*")
            || statement.texts("actions").contains("*")
            || statement.has("NotAction")
            || statement.has("not_actions"));
  }

  private static boolean isBoundless(Body statement) {
    return allows(statement)
        && (statement.has("NotResource")
            || (statement.texts("Resource").contains("*")
                && !statement.texts("Action").stream()
                    .allMatch(action -> knowsNoResource(statement, action))));
  }

  /** Numbers know no resource, but a namespace, which has to be one of the role's own. */
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
  private static boolean knowsNoResource(Body statement, String action) {
    return WITHOUT_RESOURCE.matcher(action).matches()
        || (action.equals("cloudwatch:PutMetricData")
            && statement.has("Condition.StringEquals.cloudwatch:namespace"));
  }

  private static boolean allowsEverybody(Body statement) {
    return allows(statement)
        && (statement.has("NotPrincipal")
            || statement.texts("Principal").contains("*")
            || statement.texts("Principal.AWS").contains("*"));
  }

  private static String conditions(Body statement) {
    return statement.at("Condition").toString();
  }
}
