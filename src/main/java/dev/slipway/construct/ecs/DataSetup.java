package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.elasticache.TokenCache;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.rds.SqlStore;
import dev.slipway.construct.schedule.ScheduledTask;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.DataSetupSpec;
import dev.slipway.spec.ecs.LogSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.constructs.Construct;

/**
 * The one task that holds the master login: it makes databases and logins, gives the cache its
 * token and writes each connection into its secret. docker/data-setup says what it is told and what
 * it does.
 */
public final class DataSetup extends Part implements HasOutputs {
  /**
   * What it sets up, and who lives from it.
   *
   * @param cache the cache that gets a token, where there is one; where no connection to it is
   *     written, it gets none
   * @param secretArns the secrets that it may write, by name
   * @param services the services that read a connection only when they start
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      DataSetupSpec spec,
      SqlStore database,
      Optional<TokenCache> cache,
      Map<String, String> secretArns,
      List<Reader> services) {}

  /** A service that has to be deployed anew when a connection changes. */
  public record Reader(String cluster, String service) {
    /** Those of the services that read one of these secrets when they start, and only then. */
    public static List<Reader> among(Collection<? extends Runs> services, Set<String> secrets) {
      return services.stream()
          .filter(service -> !Collections.disjoint(service.secrets(), secrets))
          .map(service -> new Reader(service.cluster().name(), service.name()))
          .toList();
    }
  }

  private final Inputs in;
  private final FargateTask task;
  private final ScheduledTask rotation;

  public DataSetup(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    task = newTask();
    // Not the cache: it gets its token through its API, and nothing speaks to it.
    task.reaches(in.database().endpoint());
    in.cluster().setsUp(task);
    rotation = rotation();
  }

  public FargateTask task() {
    return task;
  }

  @Override
  public List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    outputs.add(new Output("data_setup_cluster_name", "Where it runs", in.cluster().name()));
    outputs.addAll(task.outputs("data_setup"));
    return outputs;
  }

  /** How often the rotation could not be started. */
  public Metric failedStarts() {
    return rotation
        .failedStarts()
        .saying(
            new Complaint(
                in.naming(),
                "failed-starts",
                "The rotation of the database's logins could not be started."));
  }

  private FargateTask newTask() {
    var container =
        new Container(
            "data-setup",
            in.spec().image(),
            List.of(),
            Map.of("DATA_SETUP", SetupWork.told(in)),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new FargateTask(
        this,
        MAIN,
        new FargateTask.Inputs(
            in.naming(),
            in.cluster(),
            container,
            List.of(),
            in.spec().size(),
            new LogSpec(Optional.empty(), "ecs", in.spec().logDays()),
            SetupPermissions.of(in)));
  }

  private ScheduledTask rotation() {
    return new ScheduledTask(
        this,
        "rotation",
        new ScheduledTask.Inputs(
            in.naming().below("rotation"),
            in.cluster().target().account(),
            in.spec().rotation().schedule(),
            Optional.empty(),
            "New passwords for the logins of " + in.database().identifier(),
            task.launch(List.of("--rotate", "logins"))));
  }
}
