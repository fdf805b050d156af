package dev.slipway.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the images of an emulated AWS do, which nobody can know. Of what nobody says anything, a
 * task that is run once ends well, and one of a service runs and is healthy.
 */
public final class Programs {
  private final Control control;

  Programs(Control control) {
    this.control = control;
  }

  /** Those of an image, named without its registry, and with or without its tag or digest. */
  public Program of(String image) {
    return new Program(Map.of("image", image));
  }

  /** Those of a family of task definitions, or of one of its revisions. */
  public Program ofFamily(String family) {
    return new Program(Map.of("family", family));
  }

  /**
   * Lets every task start, with or without its image, its secrets and its log group: where only
   * what Terraform makes is of interest.
   */
  public void alwaysStart() {
    control.tell("ecs/starts", Map.of("always", true));
  }

  /** One of them. Each call says more of it, and holds for the tasks that begin from then on. */
  public final class Program {
    private final Map<String, Object> said;

    private Program(Map<String, Object> said) {
      this.said = new HashMap<>(said);
    }

    /** Only where this command is run. */
    public Program of(String... command) {
      said.put("command", List.of(command));
      return this;
    }

    public Program exits(int code) {
      return say("exitCode", code);
    }

    /** As an agent says it of a container that did not end by itself. */
    public Program because(String reason) {
      return say("reason", reason);
    }

    public Program says(String... lines) {
      return say("log", List.of(lines));
    }

    /** Writes values into secrets where it ends with 0. */
    public Program fills(Map<String, String> secrets) {
      return say("secrets", secrets);
    }

    public Program isUnhealthy() {
      return say("health", "UNHEALTHY");
    }

    /** Does not end by itself, even where it is run once. */
    public Program runsOn() {
      return say("runs", true);
    }

    /** Does not begin, and neither do tasks that are on their way, until it no longer waits. */
    public Program waits(boolean whether) {
      return say("waits", whether);
    }

    /** ECS Exec does not reach it. */
    public Program isOutOfReach() {
      return say("connected", false);
    }

    /** RunTask does not begin it, but tells this reason. */
    public Program isNotPlaced(String reason) {
      return say("unplaced", reason);
    }

    private Program say(String what, Object value) {
      said.put(what, value);
      control.tell("ecs/programs", said);
      return this;
    }
  }
}
