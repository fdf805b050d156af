package dev.slipway.system.classla;

import static dev.slipway.spec.classla.ClasslaSpec.BACKEND;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.amplify.WebApp;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.monitoring.Costs;
import dev.slipway.construct.monitoring.TaskFailures;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.classla.ClasslaSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import dev.slipway.system.Workplace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Classla: a service with WebSockets behind a public load balancer, its front end on Amplify. */
public final class Classla extends SystemStack {

  private final ClasslaSpec spec;
  private final LoadBalancer alb;
  private final WebApp frontend;
  private final Workplace work;
  private final FargateService backend;
  private final Route route;

  public Classla(Construct app, StackName name, ClasslaSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    var held = heldServices();

    var network = vpc(spec.naming(), spec.network());
    alb = loadBalancer(spec.naming(), network, Peer.internet(), spec.loadBalancer());
    frontend = frontend(held);
    work =
        workplace(
            spec.naming(),
            cluster(spec.naming(), network, spec.containerInsights()),
            held,
            secrets(spec.secrets()),
            spec.exec());

    backend = backend();
    route = backend.at(alb, alb.host(BACKEND), List.of("/*"));
    work.targets(BACKEND, route);
    var migration = work.task("migrate", spec.migration());

    repository(repositories(), BACKEND, spec.backend().image().repository(), spec.repositories())
        .pulledBy(List.of(backend.task().executionRoleArn(), migration.task().executionRoleArn()));
    watch();
    dashboards();
  }

  private WebApp frontend(HeldServices held) {
    return frontend(
        spec.naming().below("frontend"),
        held,
        spec.frontend(),
        Map.of("VITE_API_URL", alb.address(BACKEND)));
  }

  private FargateService backend() {
    return work.service(
        BACKEND,
        spec.backend(),
        Map.of(
            "FRONTEND_URL",
            frontend.address(),
            "WORKOS_REDIRECT_URI",
            alb.address(BACKEND) + "/auth/callback"),
        List.of(work.secrets().mayRead()));
  }

  private void watch() {
    var limits = spec.alarms();
    var alarms = alarms(spec.naming(), limits.emails());
    alarms
        .on(
            spec.naming().below(BACKEND),
            "cpu",
            backend.cpu(),
            limits.cpu(),
            "The backend is short of CPU, and scaling does not help.")
        .on(
            spec.naming().below(BACKEND),
            "memory",
            backend.memory(),
            limits.memory(),
            "The backend is short of memory, and scaling does not help.")
        .on(
            spec.naming(),
            "server-errors",
            alb.serverErrors(),
            limits.serverErrors(),
            "The backend answers with 5xx.")
        .on(
            spec.naming(),
            "balancer-errors",
            alb.balancerErrors(),
            limits.serverErrors(),
            "The load balancer answers with 5xx, since no task does.");
    new TaskFailures(
        this,
        "task_failures",
        new TaskFailures.Inputs(
            spec.naming(),
            target(),
            alarms,
            work.cluster().arn(),
            List.of(backend.name()),
            List.of()));
  }

  private void dashboards() {
    var figures = new Figures(alb, route, backend, spec.alarms());
    dashboard(spec.naming(), "health", Duration.ofHours(3), figures.health());
    dashboard(spec.naming(), "infrastructure", Duration.ofHours(3), figures.infrastructure());
    dashboard(spec.naming(), "cost", Duration.ofDays(30), Costs.rows());
  }
}
