package dev.slipway.operation.fleet;

import dev.slipway.operation.Console;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Runs a task once, and stays with it until it has ended. */
public final class OneTask {
  private final Fleet fleet;
  private final Console console;

  public OneTask(Fleet fleet, Console console) {
    this.fleet = fleet;
    this.console = console;
  }

  /**
   * Returns the exit code of its container.
   *
   * @param command what it runs; empty for what its definition says
   */
  public int run(Unit unit, Revision revision, List<String> command) {
    Account account = fleet.account();
    try (var ecs = account.client(EcsClient.builder());
        var logs = account.client(CloudWatchLogsClient.builder())) {
      console.step("Starting " + revision);
      String arn = start(ecs, unit, revision, command);
      var hint = hint(unit, arn);
      Runtime.getRuntime().addShutdownHook(hint);
      Task task = new TaskWatch(ecs, logs, console).untilEnd(unit, revision, arn);
      removeHook(hint);
      return code(unit, revision, task);
    }
  }

  /**
   * Runs what has to end well, and does not run twice at once: what somebody left behind who was
   * killed is waited for first.
   *
   * @param consequence what follows if it does not, behind "… ended with 3"
   */
  public void complete(Unit unit, Revision revision, String consequence) {
    awaitOthers(unit, revision);
    int code = run(unit, revision, List.of());
    if (code != 0) {
      throw new Trouble("%s ended with %d%s.".formatted(unit, code, consequence));
    }
    console.say("%s is done".formatted(unit));
  }

  private void awaitOthers(Unit unit, Revision revision) {
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      for (String arn :
          ecs.listTasks(ask -> ask.cluster(unit.cluster()).family(unit.family())).taskArns()) {
        String other = "%s runs already, as task %s: waiting for its end";
        console.say(other.formatted(unit, TaskId.of(arn)));
        new TaskWatch(ecs, logs, console).untilEnd(unit, revision, arn);
      }
    }
  }

  private String start(EcsClient ecs, Unit unit, Revision revision, List<String> command) {
    var override = ContainerOverride.builder().name(revision.container().name());
    if (!command.isEmpty()) {
      override.command(command);
    }
    RunTaskResponse answer =
        ecs.runTask(
            ask ->
                ask.cluster(unit.cluster())
                    .taskDefinition(revision.arn())
                    .launchType(LaunchType.FARGATE)
                    .overrides(all -> all.containerOverrides(override.build()))
                    .networkConfiguration(
                        network ->
                            network.awsvpcConfiguration(
                                vpc -> vpc.subnets(fleet.subnets()).securityGroups(unit.group()))));
    if (answer.tasks().isEmpty()) {
      String why =
          answer.failures().stream().map(Failure::reason).collect(Collectors.joining(", "));
      throw new Trouble("%s could not be started: %s".formatted(unit, why));
    }
    return answer.tasks().get(0).taskArn();
  }

  /** A container without an exit code never ran. */
  private int code(Unit unit, Revision revision, Task task) {
    console.clear();
    String name = revision.container().name();
    for (Container container : task.containers()) {
      if (container.name().equals(name) && container.exitCode() != null) {
        int code = container.exitCode();
        if (code != 0) {
          console.warn("%s failed: %s".formatted(unit, StopReason.of(task)));
        }
        return code;
      }
    }
    throw new Trouble("%s did not run: %s".formatted(unit, StopReason.of(task)));
  }

  /** Whoever ends us does not end the task. */
  private Thread hint(Unit unit, String arn) {
    String text =
        "%s goes on without us. It is task %s; aws ecs stop-task --cluster %s --task %s ends it."
            .formatted(unit, TaskId.of(arn), unit.cluster(), TaskId.of(arn));
    return new Thread(() -> console.warn(text));
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new Trouble("interrupted", e);
    }
  }
}
