package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceLoadBalancer;
import com.hashicorp.cdktf.providers.aws.ecs_service.EcsServiceServiceRegistries;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.discovery.Namespace;
import dev.slipway.construct.discovery.Registration;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.ecs.AnswersSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/** A service that answers on a port; nothing reaches it, and it reaches nothing, until told so. */
public final class FargateService extends Part implements Runs {
  /**
   * What runs where.
   *
   * @param wired variables that only the stack knows, as Terraform reads them
   */
  public record Inputs(Workplace work, ServiceSpec spec, Map<String, String> wired) {}

  private final String what;
  private final AnswersSpec answers;
  private final Running running;
  private Optional<String> host = Optional.empty();

  public FargateService(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = id;
    answers = in.spec().answers();
    running =
        new Running(
            this,
            new Running.Inputs(
                in.work(), id, in.spec().runs(), told(in), Optional.of(answers), Map.of()));
  }

  /** Draws the arrow from a load balancer to this service, for the requests of some paths. */
  public Route at(LoadBalancer balancer, Optional<String> host, List<String> paths) {
    var way =
        new Route(
            this,
            silent("route"),
            new Route.Inputs(
                running.naming(), what, balancer, answers, host, paths, running.count()));
    balancer.group().reaches(task().group(), answers.port(), "HTTP");
    var service = running.service();
    service.putLoadBalancer(
        List.of(
            EcsServiceLoadBalancer.builder()
                .targetGroupArn(way.targetGroupArn())
                .containerName(running.container())
                .containerPort(answers.port())
                .build()));
    // ECS refuses a grace period where no load balancer asks.
    service.setHealthCheckGracePeriodSeconds(answers.route().graceSeconds());
    // Before its rule stands, the target group belongs to no load balancer and ECS refuses it.
    running.waitFor(way.ruleAddress());
    return way;
  }

  /** Gives the service a name by which others in its network find it. */
  public FargateService registeredIn(Namespace namespace) {
    var registered =
        new Registration(this, silent("registration"), new Registration.Inputs(namespace, what));
    // ECS adds a name to a service that runs by a new deployment, not by a new service.
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
    running
        .service()
        .putServiceRegistries(
            EcsServiceServiceRegistries.builder().registryArn(registered.arn()).build());
    host = Optional.of(registered.host());
    return this;
  }

  /** Where other services of its network reach it. */
  public Endpoint endpoint() {
    String known =
        host.orElseThrow(() -> new IllegalStateException(name() + " is registered nowhere"));
    return new Endpoint("HTTP", known, answers.port(), task().group());
  }

  /** The same as a URL. */
  public String address() {
    return endpoint().url("http");
  }

  /** Draws the arrow from this service to a data store or another service. */
  public FargateService reaches(Endpoint end) {
    running.reaches(end);
    return this;
  }

  /** Draws the arrow from this service to what it calls in AWS. */
  public FargateService may(Statement statement) {
    running.may(statement);
    return this;
  }

  /** Lets somebody read the service without the load balancer. */
  public void admits(Peer peer, int port, String reason) {
    task().group().admits(peer, port, reason);
  }

  @Override
  public Running running() {
    return running;
  }

  @Override
  public List<Output> outputs() {
    return running.outputs();
  }

  private static Map<String, String> told(Inputs in) {
    Map<String, String> told = new TreeMap<>(in.wired());
    told.putAll(in.spec().answers().keepAlive().variables());
    return told;
  }
}
