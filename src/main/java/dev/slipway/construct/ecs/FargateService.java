package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_service.EcsService;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceDeploymentCircuitBreaker;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceLoadBalancer;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceNetworkConfiguration;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Text;
import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.ServiceSpec;
import dev.slipway.spec.TasksSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.constructs.Construct;

/** A service that runs all the time; nothing reaches it, and it reaches nothing, until told so. */
public final class FargateService extends Construct {
  /**
   * What runs where.
   *
   * @param container name of the container
   * @param secrets the ARNs that variables are filled from
   * @param exec whether somebody may open a shell in a task
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      HeldServices held,
      String container,
      ServiceSpec spec,
      Map<String, String> secrets,
      boolean exec) {}

  private final Inputs in;
  private final String name;
  private final FargateTask task;
  private final EcsService service;
  private final Set<String> waitsFor = new TreeSet<>();

  public FargateService(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    name = in.naming().of(Kind.ECS);
    task = newTask();
    service = newService();
    service.addOverride("count", in.held().countOf(this));
    waitForWaysOut();
    if (in.spec().tasks() instanceof TasksSpec.Scaled scaled) {
      new Scaling(this, "scaling", new Scaling.Inputs(this, in.cluster(), in.held(), scaled));
    }
  }

  /** Draws the arrow from a load balancer to this service, for the requests of some paths. */
  public Route at(LoadBalancer balancer, Optional<String> host, List<String> paths) {
    var spec = in.spec();
    var route =
        new Route(
            this,
            silent("route"),
            new Route.Inputs(in.naming(), balancer, spec.port(), host, paths, spec.route()));
    balancer.group().reaches(task.group(), spec.port(), "HTTP");
    service.putLoadBalancer(
        List.of(
            EcsServiceLoadBalancer.builder()
                .targetGroupArn(route.targetGroupArn())
                .containerName(in.container())
                .containerPort(spec.port())
                .build()));
    // ECS refuses a grace period where no load balancer asks.
    service.setHealthCheckGracePeriodSeconds(spec.deployment().graceSeconds());
    // Before its rule stands, the target group belongs to no load balancer and ECS refuses it.
    waitsFor.add(route.ruleAddress());
    waitForWaysOut();
    return route;
  }

  /** Draws the arrow from this service to a data store. */
  public FargateService reaches(Endpoint end) {
    task.reaches(end);
    waitForWaysOut();
    return this;
  }

  /** Lets somebody read the service without the load balancer. */
  public void admits(Peer peer, int port, String what) {
    task.group().admits(peer, port, what);
  }

  public String name() {
    return name;
  }

  public FargateTask task() {
    return task;
  }

  /** Average CPU use in percent. */
  public Metric cpu() {
    return metric("CPUUtilization");
  }

  /** Average memory use in percent. */
  public Metric memory() {
    return metric("MemoryUtilization");
  }

  String address() {
    return Ids.reference(service);
  }

  private void waitForWaysOut() {
    waitsFor.addAll(task.group().waysOut());
    service.setDependsOn(List.copyOf(waitsFor));
  }

  /** How many tasks run. */
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html#cw_running_task_count
  public Metric runningTasks() {
    return cpu().with("SampleCount");
  }

  private Metric metric(String metric) {
    return new Metric(
        "AWS/ECS",
        metric,
        "Average",
        Map.of("ClusterName", in.cluster().name(), "ServiceName", name),
        Metric.Silence.UNKNOWN);
  }

  private FargateTask newTask() {
    var spec = in.spec();
    var container =
        new Container(
            in.container(),
            spec.image(),
            List.of(),
            Text.literals(spec.variables()),
            in.secrets(),
            Optional.of(spec.port()),
            Optional.of(spec.health()),
            in.exec());
    return new FargateTask(
        this,
        silent("task"),
        new FargateTask.Inputs(
            in.naming(), in.cluster(), container, spec.size(), spec.logDays(), List.of()));
  }

  private EcsService newService() {
    var spec = in.spec();
    return EcsService.Builder.create(this, MAIN)
        .name(name)
        .cluster(in.cluster().arn())
        .taskDefinition(task.arn())
        .desiredCount(spec.tasks().initial())
        .launchType("FARGATE")
        .platformVersion("LATEST")
        .enableExecuteCommand(in.exec())
        .enableEcsManagedTags(true)
        .propagateTags("SERVICE")
        .deploymentMinimumHealthyPercent(spec.deployment().minimumPercent())
        .deploymentMaximumPercent(spec.deployment().maximumPercent())
        .deploymentCircuitBreaker(
            EcsServiceDeploymentCircuitBreaker.builder().enable(true).rollback(true).build())
        .waitForSteadyState(true)
        .networkConfiguration(
            EcsServiceNetworkConfiguration.builder()
                .subnets(in.cluster().network().privateSubnets().ids())
                .securityGroups(List.of(task.group().id()))
                .assignPublicIp(false)
                .build())
        .lifecycle(Ownership.lifecycle(name, spec, task))
        .build();
  }
}
