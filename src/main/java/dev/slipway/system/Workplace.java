package dev.slipway.system;

import dev.slipway.construct.alb.Route;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.OneOffTask;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ServiceSpec;
import dev.slipway.spec.TaskSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * Where the services and tasks of one environment run, and what they have in common there.
 *
 * @param environment its name, where a stack holds several: the names of outputs begin with it
 * @param place below what their addresses stand
 * @param naming how they are named
 * @param exec whether somebody may open a shell in them
 */
public record Workplace(
    SystemStack stack,
    Optional<String> environment,
    Construct place,
    Naming naming,
    Cluster cluster,
    HeldServices held,
    SecretShells secrets,
    boolean exec) {

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
            place,
            what,
            new FargateService.Inputs(
                naming.below(what),
                cluster,
                held,
                what,
                spec,
                wired,
                secrets.arns(spec.secrets()),
                permissions,
                exec));
    stack.output(label(what) + "_service_name", "The service", service.name());
    stack.taskOutputs(label(what), service.task());
    return service;
  }

  public OneOffTask task(String what, TaskSpec spec) {
    var task =
        new OneOffTask(
            place,
            what,
            new OneOffTask.Inputs(
                naming.below(what),
                cluster,
                what,
                spec,
                Map.of(),
                secrets.arns(spec.secrets()),
                List.of(),
                exec));
    stack.taskOutputs(label(what), task.task());
    return task;
  }

  /** Puts out where a load balancer leads to a service. */
  public void targets(String what, Route route) {
    stack.output(
        label(what) + "_target_group_arn", "Targets of the " + what, route.targetGroupArn());
  }

  private String label(String what) {
    return SystemStack.label(environment, what);
  }
}
