package dev.slipway.construct.ecs;

import static dev.slipway.construct.Ids.MAIN;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Peer;
import dev.slipway.construct.schedule.ScheduledTask;
import dev.slipway.spec.Naming;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A task that does one thing and ends, whether somebody starts it or the clock. */
public final class OneOffTask extends Part implements HasOutputs {
  /**
   * What runs where.
   *
   * @param wired variables that only the stack knows, as Terraform reads them
   */
  public record Inputs(Workplace work, TaskSpec spec, Map<String, String> wired) {}

  private final String what;
  private final Workplace work;
  private final Naming naming;
  private final FargateTask task;

  public OneOffTask(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = id;
    work = in.work();
    naming = work.named(id);
    var spec = in.spec();
    var container =
        new Container(
            Naming.word(id),
            spec.image(),
            spec.command(),
            Text.variables(spec.variables(), in.wired()),
            work.secrets().references(spec.secrets()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            work.exec());
    task =
        new FargateTask(
            this,
            MAIN,
            new FargateTask.Inputs(
                naming, work.cluster(), container, List.of(), spec.size(), spec.logs(), List.of()));
    for (int port : spec.outsidePorts().orElse(List.of())) {
      task.group().leavesTo(Peer.internet(), port, "TCP");
    }
    work.cluster().ends(task);
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

  /**
   * Has it started by the clock, with whatever its latest revision runs. Where one start takes
   * long, the next one does not wait for its end.
   *
   * @return how often it could not be started
   */
  public Metric startsAt(Schedule when) {
    var schedule =
        new ScheduledTask(
            this,
            "schedule",
            new ScheduledTask.Inputs(
                naming,
                work.cluster().target().account(),
                when,
                Optional.of(work.held().stateOf(this)),
                "Starts tasks of " + task.family(),
                task.launch(List.of())));
    return schedule
        .failedStarts()
        .saying(new Complaint(naming, "failed-starts", "The " + what + " could not be started."));
  }

  public FargateTask task() {
    return task;
  }

  @Override
  public List<Output> outputs() {
    return task.outputs(what);
  }
}
