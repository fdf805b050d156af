package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.TaskSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A task that somebody starts, that does one thing and ends. */
public final class OneOffTask extends Part implements HasOutputs {
  /**
   * What runs where.
   *
   * @param wired variables that only the stack knows, as Terraform reads them
   */
  public record Inputs(Workplace work, TaskSpec spec, Map<String, String> wired) {}

  private final String what;
  private final FargateTask task;

  public OneOffTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = id;
    var spec = in.spec();
    var container =
        new Container(
            Naming.word(id),
            spec.image(),
            spec.command(),
            Text.variables(spec.variables(), in.wired()),
            in.work().secrets().references(spec.secrets()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            in.work().exec());
    task =
        new FargateTask(
            this,
            MAIN,
            new FargateTask.Inputs(
                in.work().naming().below(Naming.word(id)),
                in.work().cluster(),
                container,
                List.of(),
                spec.size(),
                spec.logs(),
                List.of()));
    for (int port : spec.outsidePorts().orElse(List.of())) {
      task.group().leavesTo(Peer.internet(), port, "TCP");
    }
    in.work().cluster().ends(task.family());
  }

  /** Draws the arrow from this task to a data store. */
  public OneOffTask reaches(Endpoint end) {
    task.reaches(end);
    return this;
  }

  /** Draws the arrow from this task to what it calls in AWS. */
  public OneOffTask may(Statement statement) {
    task.may(statement);
    return this;
  }

  public FargateTask task() {
    return task;
  }

  @Override
  public List<Output> outputs() {
    return task.outputs(what);
  }
}
