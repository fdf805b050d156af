package dev.slipway.system;

import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Part;
import dev.slipway.spec.TargetSpec;
import software.constructs.Construct;

/** A stack made of parts, each of which says its outputs itself. */
public abstract class SystemStack extends TargetStack {
  protected SystemStack(Construct scope, StackName name, TargetSpec target) {
    super(scope, name, target);
  }

  /** A place for the parts of one environment of several: their addresses begin with its name. */
  public final Construct place(String name) {
    return new Part(this, name) {};
  }

  /** Puts out what a part says. */
  public final <P extends HasOutputs> P add(P part) {
    part.outputs().forEach(each -> output(each.name(), each.description(), each.value()));
    return part;
  }

  /** Puts out what a part of one environment of several says; the names begin with its name. */
  public final <P extends HasOutputs> P add(String environment, P part) {
    part.outputs()
        .forEach(each -> output(environment + "_" + each.name(), each.description(), each.value()));
    return part;
  }
}
