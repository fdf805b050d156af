package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.TaskSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A task that somebody starts, that does one thing and ends. */
public final class OneOffTask extends Part {
  /**
   * What runs where.
   *
   * @param container name of the container
   * @param wired variables that only the stack knows, as Terraform reads them
   * @param secrets what variables are filled from
   * @param permissions what the application itself may do
   * @param exec whether somebody may open a shell in it
   */
  public record Inputs(
      Naming naming,
      Cluster cluster,
      String container,
      TaskSpec spec,
      Map<String, String> wired,
      Map<String, SecretReference> secrets,
      List<Statement> permissions,
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
            Text.variables(spec.variables(), in.wired()),
            in.secrets(),
            Optional.empty(),
            Optional.empty(),
            spec.streamPrefix(),
            in.exec());
    task =
        new FargateTask(
            this,
            MAIN,
            new FargateTask.Inputs(
                in.naming(),
                in.cluster(),
                container,
                spec.size(),
                spec.logDays(),
                in.permissions()));
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
