package dev.slipway.rehearsal;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** The service "web" of an emulated shop, which goes back if it can't deploy. */
record EmulatedService(EmulatedShop shop) {
  static EmulatedService in(EmulatedShop shop, int tasks) {
    shop.ecs.createService(
        ask ->
            ask.cluster(shop.name)
                .serviceName("web")
                .taskDefinition(shop.name)
                .desiredCount(tasks)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(shop.network(shop.subnet))
                .deploymentConfiguration(
                    how -> how.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));
    return new EmulatedService(shop);
  }

  private EcsClient ecs() {
    return shop.ecs;
  }

  void update(String revision) {
    ecs().updateService(ask -> ask.cluster(shop.name).service("web").taskDefinition(revision));
  }

  void scale(int tasks) {
    ecs().updateService(ask -> ask.cluster(shop.name).service("web").desiredCount(tasks));
  }

  Service look() {
    return ecs().describeServices(ask -> ask.cluster(shop.name).services("web")).services().get(0);
  }

  /** Until its deployment is completed or has failed. */
  Service awaitEnd() {
    return Looks.until(
        this::look,
        seen -> seen.deployments().get(0).rolloutState() != DeploymentRolloutState.IN_PROGRESS);
  }

  /** Until another revision than this one is deployed. */
  Service awaitOtherThan(String revision) {
    return Looks.until(this::look, seen -> !revision(seen.deployments().get(0)).equals(revision));
  }

  /** Of each deployment its revision and states, and how many tasks run and begin. */
  static List<String> states(Service service) {
    return service.deployments().stream()
        .map(
            each ->
                "%s %s %s %d+%d"
                    .formatted(
                        revision(each),
                        each.status(),
                        each.rolloutState(),
                        each.runningCount(),
                        each.pendingCount()))
        .toList();
  }

  private static String revision(Deployment deployment) {
    return deployment.taskDefinition().replaceFirst(".*:", "");
  }

  static List<String> said(Service service) {
    return service.events().stream().map(ServiceEvent::message).toList();
  }

  List<Task> tasks(DesiredStatus status) {
    var arns =
        ecs()
            .listTasks(ask -> ask.cluster(shop.name).serviceName("web").desiredStatus(status))
            .taskArns();
    return ecs().describeTasks(ask -> ask.cluster(shop.name).tasks(arns)).tasks();
  }
}
