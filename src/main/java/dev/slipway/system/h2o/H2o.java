package dev.slipway.system.h2o;

import static dev.slipway.construct.Ids.silent;
import static dev.slipway.spec.h2o.H2oSpec.BACKEND;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.amplify.WebApp;
import dev.slipway.construct.cdn.Behaviour;
import dev.slipway.construct.cdn.Distribution;
import dev.slipway.construct.cdn.Origin;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.LogMetrics;
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
import java.util.TreeMap;
import software.constructs.Construct;

/** H2O Allegiant: a CDN before a front end on Amplify and before one backend with its stores. */
public final class H2o extends SystemStack {
  private static final String API_PATHS = "/api/*";

  private final H2oSpec spec;
  private final HeldServices held;
  private final LoadBalancer alb;
  private final PostgresDatabase database;
  private final Workplace work;
  private final FargateService backend;

  public H2o(Construct app, StackName name, H2oSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    held = new HeldServices(this, "held_services", new HeldServices.Inputs());
    var naming = spec.naming();

    var network =
        add(new NewVpc(this, "vpc", new NewVpc.Inputs(naming, target(), spec.network()))).network();
    var servers = new CdnServers(this, "cdn_servers", new CdnServers.Inputs());
    alb = add(balancer(network, servers.peer()));
    add(cdn(add(frontend())));

    database =
        add(
            new PostgresDatabase(
                this, "database", new PostgresDatabase.Inputs(naming, network, spec.database())));
    var cache =
        add(new RedisCache(this, "cache", new RedisCache.Inputs(naming, network, spec.cache())));
    var pdfs = add(new Bucket(this, "pdf_bucket", new Bucket.Inputs(spec.pdfBucket())));
    work = workplace(network);

    backend =
        add(work.service(BACKEND, spec.backend(), told(cache, pdfs)))
            .reaches(database.endpoint())
            .reaches(cache.endpoint())
            .may(pdfs.mayReadAndWrite())
            .may(work.secrets().mayRead());
    var route = add(backend.at(alb, alb.host(BACKEND), List.of(API_PATHS)));
    add(work.task("migrate", spec.migration())).reaches(database.endpoint());
    output("log_group_name", "Where the backend writes", backend.task().logGroup());

    images();
    var monitoring =
        new Monitoring(
            new Monitoring.Parts(this, spec, alb, route, work, backend, database, dataSetup()));
    spec.github()
        .ifPresent(it -> add(work.workflows(this, it, monitoring.alarms(), Optional.empty())));
  }

  private LoadBalancer balancer(Network network, Peer client) {
    return new LoadBalancer(
        this,
        "alb",
        new LoadBalancer.Inputs(spec.naming(), target(), network, client, spec.loadBalancer()));
  }

  private WebApp frontend() {
    var naming = spec.naming().below("frontend");
    return new WebApp(
        this, "frontend", new WebApp.Inputs(naming, target(), held, spec.frontend(), Map.of()));
  }

  /** The one public host: pages come from the front end, answers from the backend. */
  private Distribution cdn(WebApp frontend) {
    var pages = new Origin.Pages(H2oSpec.WEB, frontend.branchHost());
    var api = new Origin.Api(H2oSpec.API, alb.host(BACKEND).orElseThrow());
    return new Distribution(
        this,
        "cdn",
        new Distribution.Inputs(
            spec.naming(),
            target(),
            providerIn(Distribution.REGION),
            spec.cdn(),
            pages,
            List.of(new Behaviour(API_PATHS, api))));
  }

  private Workplace workplace(Network network) {
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

  /** What the backend is told of where its stores are, and its metrics belong. */
  private Map<String, String> told(RedisCache cache, Bucket pdfs) {
    Map<String, String> told = new TreeMap<>(new LogMetrics(spec.naming()).variables());
    told.put(H2oSpec.REDIS_URL, cache.url());
    told.put(H2oSpec.PDF_BUCKET, pdfs.readyName());
    return told;
  }

  private DataSetup dataSetup() {
    return add(work.dataSetup(this, spec.naming(), spec.dataSetup(), database, List.of(backend)));
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
}
