package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.ecs_cluster.EcsCluster;
import com.hashicorp.cdktf.providers.aws.ecs_cluster.EcsClusterSetting;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Alarms;
import dev.slipway.construct.monitoring.TaskFailures;
import dev.slipway.construct.networking.Network;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.TargetSpec;
import java.util.ArrayList;
import java.util.List;
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
  private final List<String> services = new ArrayList<>();
  private final List<String> families = new ArrayList<>();

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
        new TaskFailures.Inputs(in.naming(), in.target(), alarms, arn, services, families));
  }

  /** Keeps a service of that name running. */
  void keeps(String service) {
    services.add(service);
  }

  /** Has tasks of that family, each of which ends some time. */
  void ends(String family) {
    families.add(family);
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
