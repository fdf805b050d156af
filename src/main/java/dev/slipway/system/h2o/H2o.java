package dev.slipway.system.h2o;

import static dev.slipway.construct.Ids.silent;
import static dev.slipway.spec.h2o.H2oSpec.BACKEND;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.amplify.WebApp;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.networking.CdnServers;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.NewVpc;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.construct.storage.Bucket;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** H2O Allegiant: one backend behind a load balancer and a front end on Amplify. */
public final class H2o extends SystemStack {
  private final H2oSpec spec;
  private final PostgresDatabase database;
  private final Workplace work;
  private final FargateService backend;
  private final Route route;

  public H2o(Construct app, StackName name, H2oSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    var naming = spec.naming();
    var held = new HeldServices(this, "held_services", new HeldServices.Inputs());

    var network =
        add(new NewVpc(this, "vpc", new NewVpc.Inputs(naming, target(), spec.network()))).network();
    database =
        add(
            new PostgresDatabase(
                this, "database", new PostgresDatabase.Inputs(naming, network, spec.database())));
    var cache =
        add(new RedisCache(this, "cache", new RedisCache.Inputs(naming, network, spec.cache())));
    var pdfs = add(new Bucket(this, "pdf_bucket", new Bucket.Inputs(spec.pdfBucket())));
    var alb =
        add(
            new LoadBalancer(
                this,
                "alb",
                new LoadBalancer.Inputs(
                    naming, target(), network, cdnServers(), spec.loadBalancer())));
    add(
        new WebApp(
            this,
            "frontend",
            new WebApp.Inputs(
                naming.below("frontend"), target(), held, spec.frontend(), Map.of())));
    work = workplace(network, held);

    backend =
        add(work.service(BACKEND, spec.backend(), told(cache, pdfs)))
            .reaches(database.endpoint())
            .reaches(cache.endpoint())
            .may(pdfs.mayReadAndWrite())
            .may(work.secrets().mayRead());
    route = add(backend.at(alb, alb.host(BACKEND), List.of("/api/*")));
    add(work.task("migrate", spec.migration())).reaches(database.endpoint());

    images();
    watch(dataSetup());
  }

  private Peer cdnServers() {
    return new CdnServers(this, "cdn_servers", new CdnServers.Inputs()).peer();
  }

  /** What the backend is told of where its stores are. */
  private static Map<String, String> told(RedisCache cache, Bucket pdfs) {
    return Map.of(H2oSpec.REDIS_URL, cache.url(), H2oSpec.PDF_BUCKET, pdfs.readyName());
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
        place(silent("services")),
        spec.serviceNaming(),
        add(cluster),
        held,
        add(secrets),
        spec.exec());
  }

  private DataSetup dataSetup() {
    var setup = spec.dataSetup();
    return add(
        new DataSetup(
            this,
            "data_setup",
            new DataSetup.Inputs(
                spec.naming().below("data-setup"),
                work.cluster(),
                setup,
                database,
                Optional.empty(), // without a token: the stack knows its URL
                work.secrets().arns(),
                DataSetup.Reader.among(List.of(backend), setup.secrets()))));
  }

  private void images() {
    var place = place(silent("repositories"));
    var runs = spec.backend().runs();
    repository(place, BACKEND, runs.image().repository());
    repository(place, "data_setup", spec.dataSetup().image().repository());
    runs.tracing()
        .flatMap(tracing -> tracing.image().heldIn())
        .ifPresent(copy -> repository(place, "collector", copy));
  }

  private void repository(Construct place, String what, String name) {
    add(new ImageRepository(place, what, new ImageRepository.Inputs(name, spec.repositories())));
  }

  private void watch(DataSetup setup) {
    var limits = spec.alarms();
    var alarms =
        add(new Alarms(this, "alarms", new Alarms.Inputs(spec.naming(), limits.emails())))
            .watch(route.healthyTargets(), limits.healthyTargets())
            .watch(backend.cpu(), limits.cpu())
            .watch(backend.memory(), limits.memory())
            .watch(database.connections(), limits.databaseConnections())
            .watch(database.freeStorage(), limits.freeStorageGib())
            .watch(setup.failedStarts(), limits.failedStarts());
    work.cluster().tellsFailures(alarms);
  }
}
