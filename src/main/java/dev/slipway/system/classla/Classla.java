package dev.slipway.system.classla;

import static dev.slipway.construct.Ids.silent;
import static dev.slipway.spec.classla.ClasslaSpec.BACKEND;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.amplify.WebApp;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.OneOffTask;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.Costs;
import dev.slipway.construct.monitoring.Dashboard;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.NewVpc;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.classla.ClasslaSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    var naming = spec.naming();
    var held = new HeldServices(this, "held_services", new HeldServices.Inputs());

    var network =
        add(new NewVpc(this, "vpc", new NewVpc.Inputs(naming, target(), spec.network()))).network();
    alb =
        add(
            new LoadBalancer(
                this,
                "alb",
                new LoadBalancer.Inputs(
                    naming, target(), network, Peer.internet(), spec.loadBalancer())));
    frontend = frontend(held);
    work = workplace(network, held);

    backend = add(work.service(BACKEND, spec.backend(), told())).may(work.secrets().mayRead());
    route = add(backend.at(alb, alb.host(BACKEND), List.of("/*")));
    image(add(work.task("migrate", spec.migration())));
    var alarms = watch();
    spec.github().ifPresent(it -> add(work.workflows(this, it, alarms, Optional.empty())));
    dashboards();
  }

  private WebApp frontend(HeldServices held) {
    return add(
        new WebApp(
            this,
            "frontend",
            new WebApp.Inputs(
                spec.naming().below("frontend"),
                target(),
                held,
                spec.frontend(),
                Map.of(ClasslaSpec.VITE_API_URL, alb.address(BACKEND)))));
  }

  private Workplace workplace(Network network, HeldServices held) {
    var cluster =
        new Cluster(
            this,
            "cluster",
            new Cluster.Inputs(spec.naming(), target(), network, spec.containerInsights()));
    var secrets =
        new SecretShells(this, silent("secrets"), new SecretShells.Inputs(spec.secrets()));
    return new Workplace(
        place(silent("services")), spec.naming(), add(cluster), held, add(secrets), spec.exec());
  }

  /** What the backend is told of where it and its users are. */
  private Map<String, String> told() {
    return Map.of(
        ClasslaSpec.PORT,
        Integer.toString(spec.backend().answers().port()),
        ClasslaSpec.FRONTEND_URL,
        frontend.address(),
        ClasslaSpec.WORKOS_REDIRECT_URI,
        alb.address(BACKEND) + "/auth/callback");
  }

  private void image(OneOffTask migration) {
    var repository =
        new ImageRepository(
            place(silent("repositories")),
            BACKEND,
            new ImageRepository.Inputs(
                spec.backend().runs().image().repository(), spec.repositories()));
    add(repository)
        .pulledBy(List.of(backend.task().executionRoleArn(), migration.task().executionRoleArn()));
  }

  private Alarms watch() {
    var limits = spec.alarms();
    var alarms =
        add(new Alarms(this, "alarms", new Alarms.Inputs(spec.naming(), limits.emails())))
            .watch(route.healthyTargets(), limits.healthyTargets())
            .watch(backend.cpu(), limits.cpu())
            .watch(backend.memory(), limits.memory())
            .watch(alb.serverErrors(), limits.serverErrors())
            .watch(alb.balancerErrors(), limits.serverErrors());
    work.cluster().tellsFailures(alarms);
    return alarms;
  }

  private void dashboards() {
    var figures = new Figures(alb, route, backend, spec.alarms());
    dashboard("health", Duration.ofHours(3), figures.health());
    dashboard("infrastructure", Duration.ofHours(3), figures.infrastructure());
    dashboard("cost", Duration.ofDays(30), Costs.rows());
  }

  private void dashboard(String what, Duration span, List<Row> rows) {
    add(
        new Dashboard(
            this,
            what + "_dashboard",
            new Dashboard.Inputs(spec.naming(), what, target(), span, rows)));
  }
}
