package dev.slipway.construct.identity;

import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import java.util.List;

/**
 * What somebody may look at who deploys, by names, in which an asterisk stands for anything: how it
 * is, and never what a secret's value is.
 *
 * @param topics through which alarms tell people
 */
public record Watched(
    List<String> logGroups, List<String> alarms, List<String> topics, List<String> secrets) {

  /** All that is named below, and the secrets of that path. */
  public static Watched below(Naming naming, String secrets) {
    String all = naming.prefix() + "-*";
    return new Watched(
        List.of("/ecs/" + all),
        List.of(all),
        List.of(naming.of(Naming.Kind.TOPIC, "alarms")),
        List.of(secrets + "/*"));
  }

  List<Statement> permissions(TargetSpec target) {
    return List.of(
        // A log group's ARN goes on, and so a name is no beginning of another one's:
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
        Statement.allow(
            "ReadLog",
            List.of("logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"),
            Arns.of(logGroups, name -> target.arn("logs", "log-group:" + name + ":*"))),
        Statement.allow(
            "WatchTargets", List.of("elasticloadbalancing:DescribeTargetHealth"), List.of("*")),
        Statement.allow(
            "WatchAlarms",
            List.of("cloudwatch:DescribeAlarms"),
            Arns.of(alarms, name -> target.arn("cloudwatch", "alarm:" + name))),
        Statement.allow(
            "WatchListeners",
            List.of("sns:ListSubscriptionsByTopic"),
            Arns.of(topics, name -> target.arn("sns", name))),
        // Six characters of AWS's choice end it:
        // https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
        Statement.allow(
            "WatchSecrets",
            List.of("secretsmanager:DescribeSecret"),
            Arns.of(secrets, name -> target.arn("secretsmanager", "secret:" + name + "-??????"))));
  }
}
