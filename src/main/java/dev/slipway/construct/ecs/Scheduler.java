package dev.slipway.construct.ecs;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.spec.ecs.SchedulerSpec;
import dev.slipway.spec.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever sees to it that work is done when it is due: a task by the clock, or a worker. */
public final class Scheduler implements HasOutputs {
  private final HasOutputs part;
  private final FargateTask task;
  private final Optional<Worker> worker;
  private final Optional<Metric> failedStarts;

  private Scheduler(Worker worker) {
    part = worker;
    task = worker.task();
    this.worker = Optional.of(worker);
    failedStarts = Optional.empty();
  }

  private Scheduler(OneOffTask task, Schedule when) {
    part = task;
    this.task = task.task();
    worker = Optional.empty();
    failedStarts = Optional.of(task.startsAt(when));
  }

  static Scheduler of(Workplace work, String what, SchedulerSpec spec, Map<String, String> wired) {
    if (spec instanceof SchedulerSpec.Scheduled scheduled) {
      return new Scheduler(work.task(what, scheduled.task(), wired), scheduled.when());
    }
    var continuous = (SchedulerSpec.Continuous) spec;
    return new Scheduler(work.worker(what, continuous.worker(), wired, Map.of()));
  }

  /** Draws the arrow from what runs to a data store or a service. */
  public Scheduler reaches(Endpoint end) {
    worker.ifPresentOrElse(it -> it.reaches(end), () -> task.reaches(end));
    return this;
  }

  /** What runs, all the time or by the clock. */
  public FargateTask task() {
    return task;
  }

  /** What runs all the time, and reads its secrets only when it starts; a task by the clock not. */
  public List<Worker> services() {
    return worker.stream().toList();
  }

  /** How often it could not be started, where something starts it by the clock. */
  public Optional<Metric> failedStarts() {
    return failedStarts;
  }

  @Override
  public List<Output> outputs() {
    return part.outputs();
  }
}
