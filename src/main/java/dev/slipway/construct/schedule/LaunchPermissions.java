package dev.slipway.construct.schedule;

import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.schedule.ScheduledTask.Launch;
import java.util.List;

/** What it takes to start a task: that family, in that cluster, as its roles. */
final class LaunchPermissions {
  private LaunchPermissions() {}

  static List<Statement> of(Launch launch) {
    return List.of(
        run("Run", launch.familyArn() + ":*", launch),
        // Without a revision the target names the family itself.
        run("RunLatest", launch.familyArn(), launch),
        Statement.allow("PassRoles", List.of("iam:PassRole"), launch.roleArns())
            .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"));
  }

  private static Statement run(String sid, String what, Launch launch) {
    return Statement.allow(sid, List.of("ecs:RunTask"), List.of(what))
        .when("ArnEquals", "ecs:cluster", launch.clusterArn());
  }
}
