package dev.slipway.construct.networking;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.networking.FlowLogsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowLogsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new FlowLogs(
                  scope,
                  "flow_logs",
                  new FlowLogs.Inputs(Specs.NAMING, Specs.TARGET, "vpc-1", new FlowLogsSpec(90))));

  @Test
  void writesAllTrafficDown() {
    assertThat(STACK)
        .has("aws_flow_log.flow_logs")
        .has("vpc_id", "vpc-1")
        .has("traffic_type", "ALL")
        .has("log_destination", "${aws_cloudwatch_log_group.flow_logs.arn}")
        .has("iam_role_arn", "${aws_iam_role.flow_logs.arn}");
  }

  @Test
  void keepsItAsLongAsTheFileSays() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_group.flow_logs")
        .has("name", "/vpc/shop-dev")
        .has("retention_in_days", 90);
  }

  @Test
  void onlyFlowLogsOfThisAccountTakeTheRole() {
    assertThat(STACK)
        .has("aws_iam_role.flow_logs")
        .has("name", "shop-dev-flow-logs")
        .document("assume_role_policy")
        .has("Statement.0.Principal.Service", "vpc-flow-logs.amazonaws.com")
        .has("Statement.0.Condition.StringEquals.aws:SourceAccount", "111122223333");
  }

  @Test
  void theRoleWritesNoOtherGroup() {
    assertThat(STACK)
        .has("aws_iam_role_policy.flow_logs")
        .document("policy")
        .has(
            "Statement.0.Action",
            List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"))
        .has("Statement.0.Resource", List.of("${aws_cloudwatch_log_group.flow_logs.arn}:*"))
        .has("Statement.1.Action", List.of("logs:DescribeLogGroups"))
        .hasNo("Statement.2");
  }
}
