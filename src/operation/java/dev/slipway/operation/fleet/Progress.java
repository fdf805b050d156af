package dev.slipway.operation.fleet;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * How far a service has come on its way to a revision.
 *
 * @param words for people
 */
public record Progress(State state, String words) {
  /** Whether anything is left to wait for. */
  public enum State {
    GOING,
    STEADY,
    FAILED
  }

  /**
   * What the service's deployments say.
   *
   * <p>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
   *
   * @param revision the ARN of what it is to run
   */
  public static Progress of(Service service, String revision) {
    Optional<Deployment> primary =
        service.deployments().stream().filter(each -> each.status().equals("PRIMARY")).findFirst();
    if (primary.isEmpty()) {
      return new Progress(State.FAILED, "it has no deployment");
    }
    Deployment now = primary.get();
    if (!now.taskDefinition().equals(revision)) {
      return new Progress(
          State.FAILED, "ECS rolled it back to " + Move.revision(now.taskDefinition()));
    }
    if (now.rolloutState() == DeploymentRolloutState.FAILED) {
      return new Progress(State.FAILED, String.valueOf(now.rolloutStateReason()));
    }
    boolean alone = service.deployments().size() == 1;
    boolean full = service.runningCount().equals(service.desiredCount());
    boolean steady = now.rolloutState() == DeploymentRolloutState.COMPLETED && alone && full;
    return new Progress(steady ? State.STEADY : State.GOING, count(now));
  }

  /** Whether it has begun to go there. */
  static boolean knows(Service service, String revision) {
    return service.deployments().stream().anyMatch(each -> each.taskDefinition().equals(revision));
  }

  private static String count(Deployment now) {
    String text = now.runningCount() + " of " + now.desiredCount() + " running";
    return now.failedTasks() == null || now.failedTasks() == 0
        ? text
        : text + ", " + now.failedTasks() + " failed";
  }
}
