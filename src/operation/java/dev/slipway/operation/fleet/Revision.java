package dev.slipway.operation.fleet;

import dev.slipway.operation.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/**
 * One revision of what a task is.
 *
 * @param tags which one that follows it bears, too
 */
public record Revision(TaskDefinition definition, List<Tag> tags) {
  /** By which a revision says, to who reads it, with which release it came. */
  static final String LABEL = "dev.slipway.release";

  /** The latest one that may run. */
  public static Revision latest(EcsClient ecs, Unit unit) {
    return named(ecs, unit.family())
        .orElseThrow(
            () ->
                new Trouble(
                    "AWS has no task definition %s: somebody took away what Terraform made."
                        .formatted(unit.family())));
  }

  /**
   * None where there is none that may run.
   *
   * @param name a family, with a number behind a colon or without, or an ARN
   */
  public static Optional<Revision> named(EcsClient ecs, String name) {
    try {
      var found =
          ecs.describeTaskDefinition(
              ask -> ask.taskDefinition(name).include(TaskDefinitionField.TAGS));
      return Optional.of(new Revision(found.taskDefinition(), found.tags()));
    } catch (ClientException e) {
      if (String.valueOf(e.getMessage()).contains("Unable to describe task definition")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  public String arn() {
    return definition.taskDefinitionArn();
  }

  public int number() {
    return definition.revision();
  }

  /** The container that the task is there for. */
  public ContainerDefinition container() {
    return definition.containerDefinitions().stream()
        .filter(ContainerDefinition::essential)
        .findFirst()
        .orElseGet(() -> definition.containerDefinitions().get(0));
  }

  public String image() {
    return container().image();
  }

  /** With which release it came; none of what Terraform registered. */
  public Optional<String> release() {
    return Optional.ofNullable(container().dockerLabels()).map(labels -> labels.get(LABEL));
  }

  /** Where the log of its container goes; none where it goes elsewhere than to CloudWatch. */
  public Optional<LogPlace> log() {
    var log = container().logConfiguration();
    if (log == null || !log.logDriverAsString().equals("awslogs")) {
      return Optional.empty();
    }
    Map<String, String> options = log.options();
    return Optional.of(
        new LogPlace(
            options.get("awslogs-group"),
            options.get("awslogs-stream-prefix") + "/" + container().name() + "/"));
  }

  /** Such as {@code ltt-prod-backend:41}. */
  @Override
  public String toString() {
    return definition.family() + ":" + number();
  }
}
