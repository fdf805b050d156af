package dev.slipway.testing;

import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.Subnets;
import dev.slipway.construct.networking.WayOut;
import dev.slipway.spec.Naming;
import dev.slipway.spec.StateSpec;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.alb.LoadBalancerSpec;
import dev.slipway.spec.alb.RouteSpec;
import dev.slipway.spec.ecs.AnswersSpec;
import dev.slipway.spec.ecs.DeploymentSpec;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.spec.ecs.ImageSpec;
import dev.slipway.spec.ecs.KeepAliveSpec;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.ecs.TasksSpec;
import dev.slipway.spec.ecs.WorkerSpec;
import dev.slipway.spec.elasticache.CacheSpec;
import dev.slipway.spec.elasticache.NodeType;
import dev.slipway.spec.rds.AuroraClass;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.BackupWindow;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rds.DatabaseSpec.StorageSpec;
import dev.slipway.spec.rds.MaintenanceWindow;
import dev.slipway.spec.rds.PostgresClass;
import dev.slipway.spec.rds.PostgresVersion;
import dev.slipway.spec.rds.SlowStatementsSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an environment file might say, for tests that care about one thing in it. */
public final class Specs {
  public static final Naming NAMING = new Naming("shop-dev");

  public static final StateSpec STATE =
      new StateSpec("shop-state", "shop/dev/terraform.tfstate", "eu-west-1", "shop-locks", false);

  public static final TargetSpec TARGET =
      new TargetSpec("111122223333", "eu-west-1", "acme/shop", STATE, Optional.empty());

  public static final Network NETWORK =
      new Network(
          "vpc-1",
          "shop-vpc",
          Optional.of(subnets("public")),
          subnets("private"),
          subnets("database"),
          List.of(WayOut.internet()));

  public static final ImageSpec OUTSIDE = new ImageSpec.Outside("shop-web", "dev-latest");

  public static final TasksSpec TWO_TASKS = new TasksSpec.Fixed(2);

  public static final TasksSpec TWO_TO_FOUR_TASKS =
      new TasksSpec.Scaled(2, 4, Optional.empty(), Map.of("cpu", 70), 300, 60);

  public static final HealthCheckSpec HEALTH =
      new HealthCheckSpec("curl -f localhost:{port}{path} || exit 1", 30, 5, 3, 0);

  public static final RouteSpec ROUTE =
      new RouteSpec(10, 200, 30, 5, 2, 3, 30, 60, Optional.empty());

  public static final LoadBalancerSpec LOAD_BALANCER =
      new LoadBalancerSpec(300, false, Optional.empty(), Optional.empty(), Optional.empty());

  public static final CacheSpec CACHE =
      new CacheSpec("7.1", new NodeType("cache.t4g.micro"), 1, false, true, 0);

  public static final LogSpec LOG = new LogSpec(Optional.empty(), "ecs", 30);

  private Specs() {}

  public static DatabaseSpec database(String version, KeyOwner key, boolean isProtected) {
    return new DatabaseSpec(
        new PostgresVersion(version),
        new PostgresClass("db.t4g.micro"),
        new StorageSpec("gp3", 20, Optional.empty()),
        false,
        7,
        key,
        Optional.empty(),
        true,
        isProtected,
        isProtected);
  }

  /** A cluster; one that is protected logs slow statements, too. */
  public static AuroraSpec aurora(
      String version, KeyOwner key, boolean isProtected, Map<String, String> instances) {
    return new AuroraSpec(
        new PostgresVersion(version),
        new AuroraClass("db.t4g.medium"),
        instances,
        7,
        new BackupWindow("03:00-04:00"),
        new MaintenanceWindow("sun:05:00-sun:06:00"),
        key,
        isProtected ? Optional.of(new SlowStatementsSpec(250, 30)) : Optional.empty(),
        true,
        isProtected,
        isProtected);
  }

  /** A service that listens on port 8000. */
  public static ServiceSpec service(ImageSpec image, TasksSpec tasks) {
    return new ServiceSpec(
        running(image, tasks, Optional.of(HEALTH), Map.of("GREETING", "100 %{x} ${y}")),
        answers(8000, ROUTE));
  }

  /** A worker of two tasks at first. */
  public static WorkerSpec worker(ImageSpec image, TasksSpec tasks) {
    return new WorkerSpec(running(image, tasks, Optional.empty(), Map.of()));
  }

  public static AnswersSpec answers(int port, RouteSpec route) {
    return new AnswersSpec(port, "/health", new KeepAliveSpec.Image(310), route);
  }

  private static RunningSpec running(
      ImageSpec image,
      TasksSpec tasks,
      Optional<HealthCheckSpec> health,
      Map<String, String> variables) {
    return new RunningSpec(
        Optional.empty(),
        image,
        Optional.empty(),
        new FargateSize(256, 512),
        tasks,
        new DeploymentSpec(100, 200),
        health,
        variables,
        Map.of(),
        LOG,
        Optional.empty(),
        Optional.empty());
  }

  public static TaskSpec task(String... command) {
    return new TaskSpec(
        OUTSIDE,
        new FargateSize(256, 512),
        List.of(command),
        Map.of(),
        Map.of(),
        Optional.empty(),
        LOG);
  }

  private static Subnets subnets(String tier) {
    return new Subnets(
        new TreeMap<>(
            Map.of("eu-west-1a", "subnet-" + tier + "-a", "eu-west-1b", "subnet-" + tier + "-b")));
  }
}
