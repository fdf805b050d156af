package dev.slipway.operation.smoke;

import dev.slipway.operation.aws.Account;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** The balancer finds a service's tasks healthy: all of them, and at least one. */
record Health(Service service, String targetGroup, Account account) implements Promise {
  @Override
  public String text() {
    return service.name() + " is healthy";
  }

  @Override
  public Answer ask(Way way) {
    try (var balancers = account.client(ElasticLoadBalancingV2Client.builder())) {
      List<TargetHealth> targets =
          balancers
              .describeTargetHealth(ask -> ask.targetGroupArn(targetGroup))
              .targetHealthDescriptions()
              .stream()
              .map(TargetHealthDescription::targetHealth)
              .filter(each -> each.state() != TargetHealthStateEnum.DRAINING) // it is leaving
              .toList();
      long healthy =
          targets.stream().filter(each -> each.state() == TargetHealthStateEnum.HEALTHY).count();
      if (targets.isEmpty()) {
        return Answer.failed("no task is there", service.status());
      }
      String seen = "%d of %d targets".formatted(healthy, targets.size());
      return healthy == targets.size()
          ? Answer.ok(seen)
          : Answer.failed(seen + ": " + complaint(targets), service.logs());
    }
  }

  private static String complaint(List<TargetHealth> targets) {
    return targets.stream()
        .filter(each -> each.state() != TargetHealthStateEnum.HEALTHY)
        .map(each -> each.description() == null ? each.stateAsString() : each.description())
        .findFirst()
        .orElseThrow();
  }
}
