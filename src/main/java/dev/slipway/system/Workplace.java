package dev.slipway.system;

import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.OneOffTask;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.secrets.SecretSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.constructs.Construct;

/** Where the services and tasks of one environment run. */
public final class Workplace {
  /**
   * What they have in common there.
   *
   * @param environment its name, where a stack holds several: the names of outputs begin with it
   * @param place below what their addresses stand
   * @param naming how they are named
   * @param exec whether somebody may open a shell in them
   */
  public record Common(
      Optional<String> environment,
      Construct place,
      Naming naming,
      Cluster cluster,
      HeldServices held,
      SecretShells secrets,
      boolean exec) {}

  private final SystemStack stack;
  private final Common common;
  private final Map<String, Set<String>> secretsByService = new LinkedHashMap<>();

  public Workplace(SystemStack stack, Common common) {
    this.stack = stack;
    this.common = common;
  }

  public Construct place() {
    return common.place();
  }

  public Cluster cluster() {
    return common.cluster();
  }

  public SecretShells secrets() {
    return common.secrets();
  }

  public FargateService service(String what, ServiceSpec spec) {
    return service(what, spec, Map.of(), List.of());
  }

  /**
   * A service that is told what only the stack knows.
   *
   * @param wired variables beside those of the file
   * @param permissions what the application itself may do
   */
  public FargateService service(
      String what, ServiceSpec spec, Map<String, String> wired, List<Statement> permissions) {
    var service =
        new FargateService(
            common.place(),
            what,
            new FargateService.Inputs(
                common.naming().below(what),
                common.cluster(),
                common.held(),
                what,
                spec,
                wired,
                common.secrets().references(spec.secrets()),
                permissions,
                common.exec()));
    secretsByService.put(
        service.name(),
        spec.secrets().values().stream().map(SecretSource::secret).collect(Collectors.toSet()));
    stack.output(label(what) + "_service_name", "The service", service.name());
    stack.taskOutputs(label(what), service.task());
    return service;
  }

  public OneOffTask task(String what, TaskSpec spec) {
    var task =
        new OneOffTask(
            common.place(),
            what,
            new OneOffTask.Inputs(
                common.naming().below(what),
                common.cluster(),
                what,
                spec,
                Map.of(),
                common.secrets().references(spec.secrets()),
                List.of(),
                common.exec()));
    stack.taskOutputs(label(what), task.task());
    return task;
  }

  /** Puts out where a load balancer leads to a service. */
  public void targets(String what, Route route) {
    stack.output(
        label(what) + "_target_group_arn", "Targets of the " + what, route.targetGroupArn());
  }

  /** The services that live from some secrets: ECS reads those only when a task starts. */
  public List<DataSetup.Reader> readersOf(Set<String> written) {
    return secretsByService.entrySet().stream()
        .filter(each -> !Collections.disjoint(each.getValue(), written))
        .map(each -> new DataSetup.Reader(common.cluster().name(), each.getKey()))
        .toList();
  }

  private String label(String what) {
    return SystemStack.label(common.environment(), what);
  }
}
