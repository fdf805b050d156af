package dev.slipway.system;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.alva.AlvaSpec;
import dev.slipway.spec.classla.ClasslaSpec;
import dev.slipway.spec.fibonacco.FibonaccoSpec;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.spec.ltt.LttSharedSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.alva.Alva;
import dev.slipway.system.classla.Classla;
import dev.slipway.system.fibonacco.Fibonacco;
import dev.slipway.system.h2o.H2o;
import dev.slipway.system.ltt.LttPlatform;
import dev.slipway.system.ltt.LttShared;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import software.constructs.Construct;

/** Which stack an environment file describes: the list of all systems. */
public final class Systems {
  /** Builds a stack from what its environment file says. */
  @FunctionalInterface
  public interface Builder<S extends EnvironmentSpec> {
    TargetStack build(Construct app, StackName name, S spec);
  }

  /**
   * A kind of stack.
   *
   * @param environment the only environment of this kind, or {@code *} for every one
   */
  public record Entry<S extends EnvironmentSpec>(
      String system, String environment, Class<S> spec, Builder<S> builder) {
    private void build(Construct app, StackName name, EnvironmentSpec environment) {
      builder.build(app, name, spec.cast(environment));
    }
  }

  /** Every kind of Slipway's; of several that fit a file the first one counts. */
  public static final List<Entry<?>> ALL =
      List.of(
          new Entry<>("ltt", "shared", LttSharedSpec.class, LttShared::new),
          new Entry<>("ltt", "*", LttSpec.class, LttPlatform::new),
          new Entry<>("classla", "*", ClasslaSpec.class, Classla::new),
          new Entry<>("alva", "*", AlvaSpec.class, Alva::new),
          new Entry<>("h2o", "*", H2oSpec.class, H2o::new),
          new Entry<>("fibonacco", "*", FibonaccoSpec.class, Fibonacco::new));

  private Systems() {}

  /** The kinds of the project that a script speaks of, and then Slipway's. */
  public static List<Entry<?>> known() {
    return Stream.concat(
            ServiceLoader.load(OwnSystems.class).stream().flatMap(own -> own.get().all().stream()),
            ALL.stream())
        .toList();
  }

  /** Adds the stack that an environment describes, of one of these kinds, to an app. */
  public static void build(
      List<Entry<?>> kinds, Construct app, StackName name, EnvironmentSpec environment) {
    kinds.stream()
        .filter(kind -> kind.spec().isInstance(environment))
        .findFirst()
        .orElseThrow()
        .build(app, name, environment);
  }
}
