package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.Text;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TaskSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A task that somebody starts, that does one thing and ends. */
public final class OneOffTask extends Construct {
  /**
   * What runs where.
   *
   * @param container name of the container
   * @param secrets the ARNs that variables are filled from
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      String container,
      TaskSpec spec,
      Map<String, String> secrets,
      boolean exec) {}

  private final FargateTask task;

  public OneOffTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    var spec = in.spec();
    var container =
        new Container(
            in.container(),
            spec.image(),
            spec.command(),
            Text.literals(spec.variables()),
            in.secrets(),
            Optional.empty(),
            Optional.empty(),
            in.exec());
    task =
        new FargateTask(
            this,
            MAIN,
            new FargateTask.Inputs(
                in.naming(), in.cluster(), container, spec.size(), spec.logDays(), List.of()));
  }

  /** Draws the arrow from this task to a data store. */
  public OneOffTask reaches(Endpoint end) {
    task.reaches(end);
    return this;
  }

  public FargateTask task() {
    return task;
  }
}
