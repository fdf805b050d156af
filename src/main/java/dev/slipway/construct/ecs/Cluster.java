package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_cluster.EcsCluster;
import com.hashicorp.cdktf.providers.aws.ecs_cluster.EcsClusterSetting;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Deployable;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.TaskFailures;
import dev.slipway.construct.networking.Network;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.constructs.Construct;

/** Where tasks run. */
public final class Cluster extends Part implements HasOutputs {
  /** How it is named, where its tasks run, and whether each task is measured. */
  public record Inputs(
      Naming naming, TargetSpec target, Network network, boolean containerInsights) {}

  private final Inputs in;
  private final String name;
  private final String arn;
  private final LogGroups logs;
  private final Map<String, FargateTask> services = new LinkedHashMap<>();
  private final List<FargateTask> ending = new ArrayList<>();
  private final List<FargateTask> setUps = new ArrayList<>();

  public Cluster(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    name = in.naming().of(Kind.ECS);
    logs = new LogGroups(scope, silent("logs"), new LogGroups.Inputs());
    arn =
        EcsCluster.Builder.create(this, MAIN)
            .name(name)
            .setting(
                List.of(
                    EcsClusterSetting.builder()
                        .name("containerInsights")
                        .value(in.containerInsights() ? "enabled" : "disabled")
                        .build()))
            .build()
            .getArn();
  }

  public String name() {
    return name;
  }

  public String arn() {
    return arn;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("cluster_name", "Where tasks run", name),
        new Output("cluster_arn", "Where tasks run", arn));
  }

  /** Lets people know of each task that fails, of all that runs here by now. */
  public void tellsFailures(Alarms alarms) {
    new TaskFailures(
        this,
        "failures",
        new TaskFailures.Inputs(
            in.naming(),
            in.target(),
            alarms,
            arn,
            List.copyOf(services.keySet()),
            ending.stream().map(FargateTask::family).toList()));
  }

  /** What runs here by now that somebody may deploy: all but the data set-up. */
  Deployable deployable() {
    List<FargateTask> deployed = tasks().filter(each -> !setUps.contains(each)).toList();
    return new Deployable(
        name,
        List.copyOf(services.keySet()),
        deployed.stream().map(FargateTask::family).toList(),
        deployed.stream().flatMap(each -> each.roleNames().stream()).toList(),
        services.values().stream().flatMap(each -> each.shell().stream()).toList(),
        deployed.stream().map(FargateTask::repository).distinct().toList());
  }

  /** Where all that runs here by now writes. */
  List<String> logGroups() {
    return tasks().map(FargateTask::logGroupName).distinct().toList();
  }

  private Stream<FargateTask> tasks() {
    return Stream.concat(services.values().stream(), ending.stream());
  }

  /** Keeps a service of that name running. */
  void keeps(String service, FargateTask task) {
    services.put(service, task);
  }

  /** Has such tasks, each of which ends some time. */
  void ends(FargateTask task) {
    ending.add(task);
  }

  /** Has such tasks, which no workflow deploys or runs. */
  void setsUp(FargateTask task) {
    setUps.add(task);
    ends(task);
  }

  /** The log groups that its tasks share. */
  LogGroups logs() {
    return logs;
  }

  TargetSpec target() {
    return in.target();
  }

  Network network() {
    return in.network();
  }
}
