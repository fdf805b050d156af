package dev.slipway.system.fibonacco;

import static dev.slipway.construct.Ids.silent;
import static dev.slipway.spec.fibonacco.FibonaccoSpec.API;
import static dev.slipway.spec.fibonacco.FibonaccoSpec.CACHE;
import static dev.slipway.spec.fibonacco.FibonaccoSpec.DATABASE;

import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.alb.Route;
import dev.slipway.construct.cdn.Distribution;
import dev.slipway.construct.cdn.Origin;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateService;
import dev.slipway.construct.ecs.FargateTask;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.ecs.Load;
import dev.slipway.construct.ecs.Runs;
import dev.slipway.construct.ecs.Scheduler;
import dev.slipway.construct.ecs.Worker;
import dev.slipway.construct.ecs.Workplace;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.identity.Site;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.LogMetrics;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.HasNetwork;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.rds.AuroraDatabase;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.construct.storage.Bucket;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.fibonacco.FibonaccoSpec;
import dev.slipway.system.StackName;
import dev.slipway.system.SystemStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.constructs.Construct;

/** Fibonacco: a Laravel application that answers, works off a queue and keeps a schedule. */
public final class Fibonacco extends SystemStack {
  private final FibonaccoSpec spec;
  private final AuroraDatabase database;
  private final RedisCache cache;
  private final LoadBalancer alb;
  private final Bucket assets;
  private final Workplace work;
  private final FargateService api;
  private final Worker queueWorker;
  private final Scheduler scheduler;
  private final Route route;
  private final Metric depth;

  public Fibonacco(Construct app, StackName name, FibonaccoSpec spec) {
    super(app, name, spec.target());
    this.spec = spec;
    var naming = spec.naming();

    var network =
        add(HasNetwork.of(this, "vpc", new HasNetwork.Inputs(naming, target(), spec.network())))
            .network();
    database =
        add(
            new AuroraDatabase(
                this,
                "database",
                new AuroraDatabase.Inputs(naming.below(DATABASE), network, spec.database())));
    cache =
        add(
            new RedisCache(
                this, "cache", new RedisCache.Inputs(naming.below(CACHE), network, spec.cache())));
    alb =
        add(
            new LoadBalancer(
                this,
                "alb",
                new LoadBalancer.Inputs(
                    naming, target(), network, Peer.internet(), spec.loadBalancer())));
    assets = add(new Bucket(this, "assets_bucket", new Bucket.Inputs(spec.assetsBucket())));
    var site =
        frontends(
            add(new Bucket(this, "frontend_bucket", new Bucket.Inputs(spec.frontendBucket()))));
    work = workplace(network);

    var metrics = new LogMetrics(naming);
    depth = metrics.of(spec.queueDepth(), "Average", Metric.Silence.UNKNOWN);
    var laravel = spec.laravel();
    var told = told(metrics);
    api =
        add(work.service(API, spec.api().with(laravel), told))
            .reaches(database.endpoint())
            .reaches(cache.endpoint());
    route = add(api.at(alb, alb.host(API), List.of("/*")));
    var loads = Map.of(FibonaccoSpec.QUEUE_DEPTH, Load.shared(depth));
    queueWorker =
        add(work.worker("queue_worker", spec.queueWorker().with(laravel), told, loads))
            .reaches(database.endpoint())
            .reaches(cache.endpoint());
    scheduler =
        add(work.scheduler("scheduler", spec.scheduler().with(laravel), told))
            .reaches(database.endpoint())
            .reaches(cache.endpoint());
    Stream.of(api.task(), queueWorker.task(), scheduler.task()).forEach(this::permit);
    add(work.task("migration", spec.migration().with(laravel), told)).reaches(database.endpoint());

    images();
    var alarms = watch(dataSetup());
    spec.github().ifPresent(it -> add(work.workflows(this, it, alarms, Optional.of(site))));
  }

  /** The front ends: files that the CDN alone reads. */
  private Site frontends(Bucket files) {
    var cdn =
        add(
            new Distribution(
                this,
                "cdn",
                new Distribution.Inputs(
                    spec.naming(),
                    target(),
                    providerIn(Distribution.REGION),
                    spec.cdn(),
                    new Origin.Files("frontend", files),
                    List.of())));
    return new Site(files.arn(), cdn.arn());
  }

  private Workplace workplace(Network network) {
    var cluster =
        new Cluster(
            this,
            "cluster",
            new Cluster.Inputs(
                spec.naming().below("cluster"), target(), network, spec.containerInsights()));
    return new Workplace(
        place(silent("services")),
        spec.naming(),
        add(cluster),
        new HeldServices(this, "held_services", new HeldServices.Inputs()),
        add(new SecretShells(this, silent("secrets"), new SecretShells.Inputs(spec.secrets()))),
        spec.exec());
  }

  /** What Laravel is told of where it and its stores are. */
  private Map<String, String> told(LogMetrics metrics) {
    Map<String, String> told = new TreeMap<>(metrics.variables());
    told.put(FibonaccoSpec.APP_URL, alb.address(API));
    told.put(FibonaccoSpec.DB_PORT, Integer.toString(database.endpoint().port()));
    told.put(FibonaccoSpec.REDIS_HOST, cache.endpoint().host());
    told.put(FibonaccoSpec.REDIS_PORT, Integer.toString(cache.endpoint().port()));
    if (spec.cache().transitEncryption()) {
      // Laravel takes TLS from the scheme of a URL alone, and does so beside the other variables:
      // https://github.com/laravel/framework/pull/33800
      told.put(FibonaccoSpec.REDIS_URL, cache.endpoint().url(cache.transport()));
    }
    told.put(FibonaccoSpec.AWS_DEFAULT_REGION, target().region());
    told.put(FibonaccoSpec.AWS_BUCKET, assets.readyName());
    return told;
  }

  /** What Laravel calls in AWS by itself. */
  private void permit(FargateTask task) {
    var sendMail =
        Statement.allow(
            "SendMail",
            List.of("ses:SendEmail", "ses:SendRawEmail"),
            List.of(target().arn("ses", "identity/" + spec.mailDomain())));
    task.may(work.secrets().mayRead());
    task.may(assets.mayReadAndWrite());
    task.may(sendMail);
    task.may(task.mayWriteLog());
  }

  private DataSetup dataSetup() {
    List<Runs> readers = new ArrayList<>(List.of(api, queueWorker));
    readers.addAll(scheduler.services());
    return add(work.dataSetup(this, spec.naming(), spec.dataSetup(), database, readers));
  }

  private void images() {
    var place = place(silent("repositories"));
    repository(place, "backend", spec.api().runs().image());
    repository(place, "data_setup", spec.dataSetup().image());
  }

  private void repository(Construct place, String what, ImageSpec image) {
    add(
        new ImageRepository(
            place, what, new ImageRepository.Inputs(image.repository(), spec.repositories())));
  }

  private Alarms watch(DataSetup setup) {
    var limits = spec.alarms();
    var waiting =
        new Complaint(spec.naming(), "queue-depth", "Jobs wait, and further workers do not help.");
    var alarms =
        add(new Alarms(this, "alarms", new Alarms.Inputs(spec.naming(), limits.emails())))
            .watch(route.healthyTargets(), limits.healthyTargets())
            .watch(api.cpu(), limits.cpu())
            .watch(api.memory(), limits.memory())
            .watch(depth.saying(waiting), limits.queueDepth())
            .watch(database.connections(), limits.databaseConnections())
            .watch(database.freeStorage(), limits.freeStorageGib())
            .watch(setup.failedStarts(), limits.failedStarts());
    scheduler.failedStarts().ifPresent(starts -> alarms.watch(starts, limits.failedStarts()));
    work.cluster().tellsFailures(alarms);
    return alarms;
  }
}
