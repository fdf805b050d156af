package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** How a service moves to a new revision. */
public record DeploymentSpec(
    @Meaning("Healthy tasks that must remain, in percent of the desired number.")
        int minimumPercent,
    @Meaning("Tasks that may run at once, in percent of the desired number.") int maximumPercent) {
  public DeploymentSpec {
    new Rules()
        .range("minimumPercent", minimumPercent, 0, 100)
        .range("maximumPercent", maximumPercent, 100, 200)
        .require(
            maximumPercent > minimumPercent,
            "maximumPercent",
            "must be above minimumPercent " + minimumPercent,
            maximumPercent)
        .enforce();
  }
}
