package dev.slipway.operation.exec;

import dev.slipway.operation.Place;
import dev.slipway.operation.ShellWords;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.ServiceTasks;
import dev.slipway.operation.fleet.TaskId;
import dev.slipway.operation.fleet.Unit;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.TargetNotConnectedException;
import software.amazon.awssdk.services.ecs.model.Task;

/** What somebody types after {@code scripts/exec}. */
@Command(
    customSynopsis = "scripts/exec [--task ID] STACK SERVICE [-- COMMAND…]",
    description = {
      "Runs a command, or a shell, in a task of a service that runs. It needs AWS's session manager"
          + " plugin, and a service whose environment file says exec: true.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/exec ltt-prod backend",
      "  scripts/exec ltt-prod backend -- python -m app.report",
      "",
      "Exit codes: 0 the session was held (AWS does not tell how the command ended); 1 it could not"
          + " be; 2 wrong usage."
    })
public final class Exec implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Parameters(index = "1", paramLabel = "SERVICE", description = "such as backend")
  String service;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "what runs there; /bin/sh if none is named")
  List<String> command = List.of();

  @Option(
      names = "--task",
      paramLabel = "ID",
      description = "in this task; in any of the service's if none is named")
  Optional<String> task = Optional.empty();

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Exec(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    var plugin = new SessionPlugin(place.environment());
    File program = plugin.find();
    Fleet fleet = Fleet.open(place, stack);
    Unit unit = fleet.units().named(service);
    try (var ecs = fleet.account().client(EcsClient.builder())) {
      Task found = find(ecs, unit);
      Container container = container(found, Revision.latest(ecs, unit).container().name());
      place.console().warn("Task %s of %s".formatted(TaskId.of(found.taskArn()), unit));
      return plugin.hold(
          program,
          start(ecs, unit, found, container).session(),
          fleet.account(),
          "ecs:%s_%s_%s"
              .formatted(unit.cluster(), TaskId.of(found.taskArn()), container.runtimeId()));
    }
  }

  private Task find(EcsClient ecs, Unit unit) {
    if (unit.service().isEmpty()) {
      throw new Trouble("%s does not run all the time: scripts/task runs it.".formatted(unit));
    }
    return ServiceTasks.of(ecs, unit, DesiredStatus.RUNNING).stream()
        .filter(each -> each.lastStatus().equals("RUNNING"))
        .filter(each -> TaskId.of(each.taskArn()).startsWith(task.orElse("")))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "No such task of %s runs; scripts/status %s says more."
                        .formatted(unit, stack)));
  }

  private static Container container(Task task, String name) {
    return task.containers().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(() -> task.containers().get(0));
  }

  private ExecuteCommandResponse start(EcsClient ecs, Unit unit, Task task, Container container) {
    String words = command.isEmpty() ? "/bin/sh" : ShellWords.join(command);
    try {
      return ecs.executeCommand(
          ask ->
              ask.cluster(unit.cluster())
                  .task(task.taskArn())
                  .container(container.name())
                  .interactive(true)
                  .command(words));
    } catch (TargetNotConnectedException e) {
      throw new Trouble(
          "The task's agent is not there yet, or has no way to AWS: try again in a minute.", e);
    } catch (InvalidParameterException e) {
      if (task.enableExecuteCommand() == null || !task.enableExecuteCommand()) {
        throw new Trouble(
            "%s cannot be entered: set exec to true in the environment file, run scripts/deploy %s, and release anew."
                .formatted(unit, stack),
            e);
      }
      throw e;
    }
  }
}
