package dev.slipway.construct.ecs;

import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.spec.ecs.WorkerSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** A service that works off what it finds; it has no port, and nothing ever reaches it. */
public final class Worker extends Part implements Runs {
  /**
   * What runs where.
   *
   * @param wired variables that only the stack knows, as Terraform reads them
   * @param measures what scaling may hold beside CPU and memory, by the name that the file calls it
   */
  public record Inputs(
      Workplace work, WorkerSpec spec, Map<String, String> wired, Map<String, Load> measures) {}

  private final Running running;

  public Worker(Construct scope, String id, Inputs in) {
    super(scope, id);
    running =
        new Running(
            this,
            new Running.Inputs(
                in.work(), id, in.spec().runs(), in.wired(), Optional.empty(), in.measures()));
  }

  /** Draws the arrow from this worker to a data store or a service. */
  public Worker reaches(Endpoint end) {
    running.reaches(end);
    return this;
  }

  /** Draws the arrow from this worker to what it calls in AWS. */
  public Worker may(Statement statement) {
    running.may(statement);
    return this;
  }

  @Override
  public Running running() {
    return running;
  }

  @Override
  public List<Output> outputs() {
    return running.outputs();
  }
}
