package dev.slipway.system;

import static dev.slipway.construct.Ids.silent;

import dev.slipway.construct.Part;
import dev.slipway.construct.alb.LoadBalancer;
import dev.slipway.construct.amplify.WebApp;
import dev.slipway.construct.discovery.Namespace;
import dev.slipway.construct.ecr.ImageRepository;
import dev.slipway.construct.ecs.Cluster;
import dev.slipway.construct.ecs.DataSetup;
import dev.slipway.construct.ecs.FargateTask;
import dev.slipway.construct.ecs.HeldServices;
import dev.slipway.construct.elasticache.RedisCache;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.Dashboard;
import dev.slipway.construct.monitoring.Row;
import dev.slipway.construct.networking.ExistingSubnets;
import dev.slipway.construct.networking.ExistingVpc;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.NewSubnets;
import dev.slipway.construct.networking.NewVpc;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.rds.PostgresDatabase;
import dev.slipway.construct.secrets.SecretShells;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.amplify.FrontendSpec;
import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.networking.ExistingNetworkSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.SubnetsSpec;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.secrets.SecretSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * The parts that systems are made of, each with the outputs that its module is documented to have.
 */
public abstract class SystemStack extends TargetStack {
  private static final String PRIVATE_SUBNETS = "Subnets of tasks and caches";
  private static final String DATABASE_SUBNETS = "Subnets of databases";

  private final TargetSpec target;

  protected SystemStack(Construct scope, StackName name, TargetSpec target) {
    super(scope, name, target);
    this.target = target;
  }

  public final TargetSpec target() {
    return target;
  }

  /** A place for the parts of one environment of several: their addresses begin with its name. */
  public final Construct place(String name) {
    return new Part(this, name) {};
  }

  public final ExistingVpc vpc(ExistingNetworkSpec spec) {
    var vpc = new ExistingVpc(this, "vpc", new ExistingVpc.Inputs(spec));
    output("vpc_id", "The VPC", vpc.id());
    output("public_subnet_ids", "The VPC's public subnets", vpc.publicSubnetIds());
    return vpc;
  }

  /** A VPC of this system's own. */
  public final Network vpc(Naming naming, NewNetworkSpec spec) {
    var vpc = new NewVpc(this, "vpc", new NewVpc.Inputs(naming, target, spec));
    var network = vpc.network();
    output("vpc_id", "The VPC", network.vpcId());
    network
        .publicSubnets()
        .ifPresent(
            subnets -> output("public_subnet_ids", "Subnets open to the internet", subnets.ids()));
    output("private_subnet_ids", PRIVATE_SUBNETS, network.privateSubnets().ids());
    if (spec.hasDatabaseTier()) {
      output("database_subnet_ids", DATABASE_SUBNETS, network.databaseSubnets().ids());
    }
    output("nat_addresses", "Addresses that others see, by zone", vpc.natAddresses());
    return network;
  }

  public final Network network(ExistingVpc vpc, Naming naming, SubnetsSpec spec) {
    var network =
        spec instanceof SubnetsSpec.Create create
            ? new NewSubnets(this, "subnets", new NewSubnets.Inputs(naming, vpc, create)).network()
            : new ExistingSubnets(
                    this,
                    "subnets",
                    new ExistingSubnets.Inputs(naming, vpc, (SubnetsSpec.Existing) spec))
                .network();
    output("private_subnet_ids", PRIVATE_SUBNETS, network.privateSubnets().ids());
    output("database_subnet_ids", DATABASE_SUBNETS, network.databaseSubnets().ids());
    output(
        "database_route_table_id",
        "The route table that the database subnets use; it has no way out",
        vpc.mainRouteTableId());
    return network;
  }

  public final PostgresDatabase database(Naming naming, Network network, DatabaseSpec spec) {
    var database =
        new PostgresDatabase(this, "database", new PostgresDatabase.Inputs(naming, network, spec));
    output("database_identifier", "Identifier of the database", database.identifier());
    output("database_endpoint", "Host of the database", database.endpoint().host());
    output("database_port", "Port of the database", database.endpoint().port());
    output(
        "database_master_secret_arn",
        "Secret in which RDS keeps the master login",
        database.masterSecretArn());
    output("database_security_group_id", "Guards the database", database.endpoint().group().id());
    return database;
  }

  public final RedisCache cache(Naming naming, Network network, CacheSpec spec) {
    var cache = new RedisCache(this, "cache", new RedisCache.Inputs(naming, network, spec));
    output("cache_replication_group_id", "Id of the cache", cache.replicationGroupId());
    output("cache_endpoint", "Host of the cache", cache.endpoint().host());
    output("cache_port", "Port of the cache", cache.endpoint().port());
    output("cache_security_group_id", "Guards the cache", cache.endpoint().group().id());
    return cache;
  }

  public final LoadBalancer loadBalancer(
      Naming naming, Network network, Peer client, LoadBalancerSpec spec) {
    var balancer =
        new LoadBalancer(
            this, "alb", new LoadBalancer.Inputs(naming, target, network, client, spec));
    output("alb_dns_name", "Name of the load balancer", balancer.dnsName());
    output("alb_arn", "The load balancer", balancer.arn());
    output("alb_security_group_id", "Guards the load balancer", balancer.group().id());
    return balancer;
  }

  /** The task that makes databases and logins and writes the connections. */
  public final DataSetup dataSetup(DataSetup.Inputs in) {
    var setup = new DataSetup(this, "data_setup", in);
    output("data_setup_cluster_name", "Where it runs", in.cluster().name());
    taskOutputs("data_setup", setup.task());
    return setup;
  }

  /** The services that an apply may leave out. */
  public final HeldServices heldServices() {
    return new HeldServices(this, "held_services", new HeldServices.Inputs());
  }

  public final Cluster cluster(
      Construct place,
      Optional<String> environment,
      Naming naming,
      Network network,
      boolean insights) {
    var cluster =
        new Cluster(place, "cluster", new Cluster.Inputs(naming, target, network, insights));
    output(label(environment, "cluster_name"), "Where tasks run", cluster.name());
    output(label(environment, "cluster_arn"), "Where tasks run", cluster.arn());
    return cluster;
  }

  /** The cluster of the only environment. */
  public final Cluster cluster(Naming naming, Network network, boolean insights) {
    return cluster(this, Optional.empty(), naming, network, insights);
  }

  /** The secrets of the only environment. */
  public final SecretShells secrets(Map<String, SecretSpec> specs) {
    return secrets(Optional.empty(), specs);
  }

  /**
   * Where everything of the only environment runs. It has a place of its own, since a stack holds
   * things by names that a service may bear, too: its backend, for one.
   */
  public final Workplace workplace(
      Naming naming, Cluster cluster, HeldServices held, SecretShells secrets, boolean exec) {
    return new Workplace(
        this,
        new Workplace.Common(
            Optional.empty(), place(silent("services")), naming, cluster, held, secrets, exec));
  }

  /** The secrets of one environment; their own names are their addresses. */
  public final SecretShells secrets(Optional<String> environment, Map<String, SecretSpec> specs) {
    String what = label(environment, "secrets");
    var secrets = new SecretShells(this, silent(what), new SecretShells.Inputs(specs));
    output(
        label(environment, "secret_arns"),
        "Secrets by name; their values are set by hand",
        secrets.arns());
    return secrets;
  }

  /** The place of repositories, which are called like the services whose images they hold. */
  public final Construct repositories() {
    return place(silent("repositories"));
  }

  public final ImageRepository repository(
      Construct place, String what, String name, RepositorySpec spec) {
    var repository = new ImageRepository(place, what, new ImageRepository.Inputs(name, spec));
    output(what + "_repository_url", "Where images of " + name + " are pushed", repository.url());
    output(what + "_repository_arn", "The repository " + name, repository.arn());
    return repository;
  }

  public final WebApp frontend(
      Naming naming, HeldServices held, FrontendSpec spec, Map<String, String> wired) {
    var app = new WebApp(this, "frontend", new WebApp.Inputs(naming, target, held, spec, wired));
    output("amplify_app_id", "The application in Amplify", app.appId());
    output("amplify_default_domain", "Domain that Amplify gave", app.defaultDomain());
    output("amplify_branch_url", "Where Amplify serves the branch", app.branchUrl());
    return app;
  }

  /** What somebody who starts or redeploys a task has to know. */
  public final void taskOutputs(String label, FargateTask task) {
    output(label + "_task_family", "Family of the task definition", task.family());
    output(label + "_task_definition_arn", "Revision that Terraform registered", task.arn());
    output(label + "_security_group_id", "What the task may reach", task.group().id());
  }

  /** The name of an output, which begins with the environment where a stack holds several. */
  static String label(Optional<String> environment, String what) {
    return environment.map(name -> name + "_" + what).orElse(what);
  }

  public final Alarms alarms(Naming naming, List<String> emails) {
    var alarms = new Alarms(this, "alarms", new Alarms.Inputs(naming, emails));
    output("alarm_topic_arn", "Topic through which alarms tell people", alarms.topicArn());
    return alarms;
  }

  public final Dashboard dashboard(Naming naming, String what, Duration span, List<Row> rows) {
    var dashboard =
        new Dashboard(
            this, what + "_dashboard", new Dashboard.Inputs(naming, what, target, span, rows));
    output(what + "_dashboard_name", "Dashboard in the console", dashboard.name());
    return dashboard;
  }

  /** The domain in which the services of a network find each other. */
  public final Namespace namespace(Naming naming, Network network) {
    var namespace = new Namespace(this, "names", new Namespace.Inputs(naming, network));
    output("namespace", "Domain in which services find each other", namespace.name());
    return namespace;
  }
}
