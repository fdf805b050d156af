package dev.slipway.system;

import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.spec.LttSharedSpec;
import dev.slipway.spec.LttSpec;
import dev.slipway.system.ltt.LttPlatform;
import dev.slipway.system.ltt.LttShared;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** Which stack an environment file describes: the list of all systems. */
public final class Systems {
  /** Builds a stack from what its environment file says. */
  private interface Builder<S extends EnvironmentSpec> {
    Object build(Construct app, StackName name, S spec);
  }

  /**
   * A kind of stack.
   *
   * @param environment the one environment that is of this kind, or {@link #ANY}
   */
  public record Kind<S extends EnvironmentSpec>(
      String system, String environment, Class<S> spec, Builder<S> builder) {

    /** Adds the stack to an app. */
    public void build(Construct app, StackName name, EnvironmentSpec environment) {
      builder.build(app, name, spec.cast(environment));
    }

    private boolean fits(StackName name) {
      return system.equals(name.system())
          && (environment.equals(ANY) || environment.equals(name.environment()));
    }
  }

  private static final String ANY = "*";

  /** The first that fits counts. */
  public static final List<Kind<?>> ALL =
      List.of(
          new Kind<>("ltt", "shared", LttSharedSpec.class, LttShared::new),
          new Kind<>("ltt", ANY, LttSpec.class, LttPlatform::new));

  private Systems() {}

  public static Optional<Kind<?>> kindOf(StackName name) {
    return ALL.stream().<Kind<?>>map(kind -> kind).filter(kind -> kind.fits(name)).findFirst();
  }
}
