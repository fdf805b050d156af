package dev.slipway.operation.smoke;

import dev.slipway.operation.aws.Account;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A service that no balancer asks runs as many tasks as it wants, all of one revision. */
record Steady(Service service, Account account) implements Promise {
  @Override
  public String text() {
    return service.name() + " runs";
  }

  @Override
  public Answer ask(Way way) {
    try (var ecs = account.client(EcsClient.builder())) {
      var found =
          ecs.describeServices(
                  ask ->
                      ask.cluster(service.unit().cluster())
                          .services(service.unit().service().orElseThrow()))
              .services();
      if (found.isEmpty()) {
        return Answer.failed("it is not there", service.deploy());
      }
      int running = found.get(0).runningCount();
      int wanted = found.get(0).desiredCount();
      String seen = "%d of %d tasks".formatted(running, wanted);
      boolean steady = running == wanted && found.get(0).deployments().size() < 2;
      return steady ? Answer.ok(seen) : Answer.failed(seen, service.status());
    }
  }
}
