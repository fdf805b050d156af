package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How to look at an emulated AWS that stays. */
final class Hint {
  /** What shows resources of a type, from what people ask first. */
  private static final String COMMANDS =
      """
      aws_ecs_cluster aws ecs list-clusters
      aws_lb aws elbv2 describe-load-balancers --query 'LoadBalancers[].LoadBalancerName'
      aws_cloudwatch_metric_alarm aws cloudwatch describe-alarms --query 'MetricAlarms[].AlarmName'
      aws_db_instance aws rds describe-db-instances --query 'DBInstances[].DBInstanceIdentifier'
      aws_rds_cluster aws rds describe-db-clusters --query 'DBClusters[].DBClusterIdentifier'
      aws_cloudfront_distribution aws cloudfront list-distributions --query 'DistributionList.Items[].Aliases.Items'
      aws_secretsmanager_secret aws secretsmanager list-secrets --query 'SecretList[].Name'
      aws_ecr_repository aws ecr describe-repositories --query 'repositories[].repositoryName'
      """;

  private Hint() {}

  static String of(Emulator aws, Set<String> types) {
    String exports =
        new TreeMap<>(aws.environment())
            .entrySet().stream()
                .map(each -> "    export " + each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
    return "\nThe emulated AWS stays at "
        + aws.endpoint()
        + ". To look at it:\n\n"
        + exports
        + commands(types)
        + "\nTo stop it: kill "
        + aws.keep()
        + "\n";
  }

  /** Commands that show something: of each type that the stacks have. */
  static String commands(Set<String> types) {
    return COMMANDS
        .lines()
        .map(line -> line.split(" ", 2))
        .filter(words -> types.contains(words[0]))
        .map(words -> "    " + words[1] + "\n")
        .collect(Collectors.joining());
  }
}
