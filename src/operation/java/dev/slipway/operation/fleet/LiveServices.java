package dev.slipway.operation.fleet;

import dev.slipway.operation.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;

/** What AWS says of services, of one cluster at a time. */
public record LiveServices(EcsClient ecs) {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html */
  private static final int MOST_SERVICES = 10;

  /** What services run now. */
  public Map<Unit, Service> of(List<Unit> units) {
    Map<Unit, Service> found = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i += MOST_SERVICES) {
      List<Unit> some = units.subList(i, Math.min(i + MOST_SERVICES, units.size()));
      List<String> names = some.stream().map(unit -> unit.service().orElseThrow()).toList();
      var answer = ecs.describeServices(ask -> ask.cluster(some.get(0).cluster()).services(names));
      for (Unit unit : some) {
        found.put(unit, find(answer.services(), unit));
      }
    }
    return found;
  }

  /** The revision that last became steady, also while another one is on its way. */
  public static String stood(Service service) {
    return service.deployments().stream()
        .filter(each -> each.rolloutState() == DeploymentRolloutState.COMPLETED)
        .map(Deployment::taskDefinition)
        .findFirst()
        .orElseGet(service::taskDefinition);
  }

  private static Service find(List<Service> services, Unit unit) {
    return services.stream()
        .filter(each -> each.serviceName().equals(unit.service().orElseThrow()))
        .filter(each -> !each.status().equals("INACTIVE"))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "AWS has no service %s: somebody took away what Terraform made."
                        .formatted(unit.service().orElseThrow())));
  }
}
