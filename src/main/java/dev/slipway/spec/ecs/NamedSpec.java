package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;

/** What a service is called in commands that were written before it was. */
public record NamedSpec(
    @Meaning("Name of the service.") String service,
    @Meaning("Name of its container.") String container) {
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
  private static final String NAME = "[A-Za-z0-9_-]{1,255}";
  private static final String RULE = "must be 1 to 255 letters, digits, _ and -";

  public NamedSpec {
    new Rules()
        .require(service.matches(NAME), "service", RULE, service)
        .require(container.matches(NAME), "container", RULE, container)
        .enforce();
  }
}
