package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.cloudwatch_log_group.CloudwatchLogGroup;
import com.hashicorp.cdktf.providers.aws.flow_log.FlowLog;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Role;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.networking.FlowLogsSpec;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Writes down who talked to whom in a VPC, and who tried to. Stateful. */
public final class FlowLogs extends Part {
  /** The VPC, and how long its record is kept. */
  public record Inputs(Naming naming, TargetSpec target, String vpcId, FlowLogsSpec spec) {}

  public FlowLogs(Construct scope, String id, Inputs in) {
    super(scope, id);
    var group = group(in);
    flowLog(in, group, role(in, group));
  }

  private CloudwatchLogGroup group(Inputs in) {
    return CloudwatchLogGroup.Builder.create(this, silent("group"))
        .name("/vpc/" + in.naming().of(Kind.LOG_GROUP))
        .retentionInDays(in.spec().logDays())
        .build();
  }

  private Role role(Inputs in, CloudwatchLogGroup group) {
    return new Role(
        this,
        silent("role"),
        new Role.Inputs(
            in.naming().of(Kind.ROLE, "flow-logs"),
            "Writes the flow logs of " + in.naming().prefix(),
            Role.service("vpc-flow-logs.amazonaws.com", in.target().account()),
            permissions(in, group)));
  }

  /** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
  private static List<Statement> permissions(Inputs in, CloudwatchLogGroup group) {
    return List.of(
        Statement.allow(
            "Write",
            List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"),
            List.of(group.getArn() + ":*")),
        // Finding a group means reading the names of all; a group is not created, since it exists.
        Statement.allow(
            "Find",
            List.of("logs:DescribeLogGroups"),
            List.of(in.target().arn("logs", "log-group:*"))));
  }

  private void flowLog(Inputs in, CloudwatchLogGroup group, Role role) {
    FlowLog.Builder.create(this, MAIN)
        .vpcId(in.vpcId())
        .trafficType("ALL")
        .logDestinationType("cloud-watch-logs")
        .logDestination(group.getArn())
        .iamRoleArn(role.arn())
        .tags(Map.of("Name", in.naming().prefix()))
        .build();
  }
}
