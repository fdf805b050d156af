package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsService;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceLoadBalancer;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceServiceRegistries;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.discovery.Namespace;
import dev.slipway.construct.discovery.Registration;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TasksSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.constructs.Construct;

/** A service that runs all the time; nothing reaches it, and it reaches nothing, until told so. */
public final class FargateService extends Part {
  /**
   * What runs where.
   *
   * @param container name of the container
   * @param wired variables that only the stack knows, as Terraform reads them
   * @param secrets what variables are filled from
   * @param permissions what the application itself may do
   * @param exec whether somebody may open a shell in a task
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      HeldServices held,
      String container,
      ServiceSpec spec,
      Map<String, String> wired,
      Map<String, SecretReference> secrets,
      List<Statement> permissions,
      boolean exec) {}

  private final Inputs in;
  private final String name;
  private final FargateTask task;
  private final EcsService service;
  private final Set<String> waitsFor = new TreeSet<>();
  private Optional<String> host = Optional.empty();

  public FargateService(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    name = in.naming().of(Kind.ECS);
    task = newTask();
    service = ServiceResource.of(this, name, in, task);
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

  /** Gives the service a name by which others in its network find it. */
  public FargateService registeredIn(Namespace namespace, String label) {
    var registered =
        new Registration(this, silent("registration"), new Registration.Inputs(namespace, label));
    // ECS adds a name to a service that runs by a new deployment, not by a new service.
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
    service.putServiceRegistries(
        EcsServiceServiceRegistries.builder().registryArn(registered.arn()).build());
    host = Optional.of(registered.host());
    return this;
  }

  /** Where other services of its network reach it. */
  public Endpoint endpoint() {
    String known =
        host.orElseThrow(() -> new IllegalStateException(name + " is registered nowhere"));
    return new Endpoint("HTTP", known, in.spec().port(), task.group());
  }

  /** The same as a URL. */
  public String address() {
    return endpoint().url("http");
  }

  /** Draws the arrow from this service to a data store or another service. */
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

  /** How many tasks run. */
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html#cw_running_task_count
  public Metric runningTasks() {
    return cpu().with("SampleCount");
  }

  ITerraformDependable dependable() {
    return service;
  }

  private void waitForWaysOut() {
    waitsFor.addAll(task.group().waysOut());
    service.setDependsOn(List.copyOf(waitsFor));
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
            Text.variables(spec.variables(), in.wired()),
            in.secrets(),
            Optional.of(spec.port()),
            Optional.of(spec.health()),
            Container.STREAM_PREFIX,
            in.exec());
    return new FargateTask(
        this,
        silent("task"),
        new FargateTask.Inputs(
            in.naming(), in.cluster(), container, spec.size(), spec.logDays(), in.permissions()));
  }
}
