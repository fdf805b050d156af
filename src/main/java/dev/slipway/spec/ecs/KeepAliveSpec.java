package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Map;

/**
 * How long a server keeps a connection on which nobody asks anything. Whoever closes it first must
 * be the load balancer: one that sends a request while the server closes answers with 502.
 */
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
public sealed interface KeepAliveSpec permits KeepAliveSpec.Variable, KeepAliveSpec.Image {
  int seconds();

  /** The environment variables that tell the server so. */
  Map<String, String> variables();

  /** The word in the file that stands for the choice. */
  String word();

  /** The server reads it from an environment variable. */
  @Meaning("The server reads it from an environment variable.")
  record Variable(
      @Meaning("The environment variable; the stack sets it.") String name,
      @Meaning("What the variable counts.") Unit unit,
      @Meaning("Seconds that an idle connection is kept.") int seconds)
      implements KeepAliveSpec {
    /** What a variable counts. */
    public enum Unit {
      SECONDS(1),
      MILLISECONDS(1000);

      private final int inSecond;

      Unit(int inSecond) {
        this.inSecond = inSecond;
      }
    }

    public Variable {
      var rules = new Rules().range("seconds", seconds, 1, LONGEST);
      Variables.checkName(rules, "name", name);
      rules.enforce();
    }

    @Override
    public Map<String, String> variables() {
      return Map.of(name, Integer.toString(seconds * unit.inSecond));
    }

    @Override
    public String word() {
      return "variable";
    }
  }

  /** The application sets it itself: what it sets is repeated here. */
  @Meaning("The application sets it itself: what it sets is repeated here.")
  record Image(@Meaning("Seconds that the application keeps an idle connection.") int seconds)
      implements KeepAliveSpec {
    public Image {
      new Rules().range("seconds", seconds, 1, LONGEST).enforce();
    }

    @Override
    public Map<String, String> variables() {
      return Map.of();
    }

    @Override
    public String word() {
      return "image";
    }
  }

  /** A day; no load balancer waits for so long. */
  int LONGEST = 86_400;
}
