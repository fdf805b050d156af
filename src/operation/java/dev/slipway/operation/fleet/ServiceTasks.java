package dev.slipway.operation.fleet;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** The tasks of a service. */
public final class ServiceTasks {
  private ServiceTasks() {}

  /** Those that are to run, or to stop. */
  public static List<Task> of(EcsClient ecs, Unit unit, DesiredStatus status) {
    List<String> arns =
        ecs.listTasks(
                ask ->
                    ask.cluster(unit.cluster())
                        .serviceName(unit.service().orElseThrow())
                        .desiredStatus(status))
            .taskArns();
    return arns.isEmpty()
        ? List.of()
        : ecs.describeTasks(ask -> ask.cluster(unit.cluster()).tasks(arns)).tasks();
  }
}
