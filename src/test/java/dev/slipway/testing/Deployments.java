package dev.slipway.testing;

import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The deployments of an emulated account, which move on when somebody looks at their service. */
public final class Deployments {
  private Deployments() {}

  /** Until the service runs what it shall. */
  public static void await(EcsClient ecs, String cluster, String service) {
    try (var waiter = ecs.waiter()) {
      waiter.waitUntilServicesStable(
          request -> request.cluster(cluster).services(service),
          waiting -> waiting.backoffStrategyV2(BackoffStrategy.retryImmediately()));
    }
  }
}
