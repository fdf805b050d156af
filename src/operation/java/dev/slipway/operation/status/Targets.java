package dev.slipway.operation.status;

import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Whether the load balancer finds what runs healthy. */
final class Targets implements Section {
  @Override
  public String title() {
    return "targets";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    List<Item> items = new ArrayList<>();
    try (var balancers = fleet.account().client(ElasticLoadBalancingV2Client.builder())) {
      for (Unit unit : fleet.units().services()) {
        String group = fleet.state().output(unit.name() + "_target_group_arn").asText();
        if (!group.isEmpty()) {
          items.add(
              item(
                  unit,
                  balancers
                      .describeTargetHealth(ask -> ask.targetGroupArn(group))
                      .targetHealthDescriptions()));
        }
      }
    }
    return items;
  }

  private static Item item(Unit unit, List<TargetHealthDescription> targets) {
    Map<String, Long> counts =
        targets.stream()
            .map(each -> each.targetHealth().stateAsString())
            .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
    String words =
        counts.isEmpty()
            ? "none"
            : counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    List<String> reasons =
        targets.stream()
            .filter(each -> each.targetHealth().description() != null)
            .map(each -> each.target().id() + ": " + each.targetHealth().description())
            .toList();
    boolean well =
        counts.containsKey(TargetHealthStateEnum.HEALTHY.toString())
            && !counts.containsKey(TargetHealthStateEnum.UNHEALTHY.toString());
    return Item.of(well, unit.toString(), words, "states", counts).explained(reasons);
  }
}
