package dev.slipway.operation.status;

import dev.slipway.operation.aws.Denials;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LiveServices;
import dev.slipway.operation.fleet.Move;
import dev.slipway.operation.fleet.Progress;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.StopReason;
import dev.slipway.operation.fleet.StoppedTasks;
import dev.slipway.operation.fleet.TaskId;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** What runs, of which revision, and why tasks stopped that nobody stopped. */
final class Services implements Section {
  private static final int LATEST_STOPS = 3;

  @Override
  public String title() {
    return "services";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    List<Item> items = new ArrayList<>();
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      var live = new LiveServices(ecs);
      var stopped = new StoppedTasks(ecs, logs);
      Map<String, List<Unit>> clusters = new TreeMap<>();
      for (Unit unit : fleet.units().services()) {
        clusters.computeIfAbsent(unit.cluster(), any -> new ArrayList<>()).add(unit);
      }
      for (List<Unit> units : clusters.values()) {
        items.addAll(ofCluster(units, live, ecs, stopped));
      }
    }
    return items;
  }

  /** Who deploys one environment of a stack may not look at the cluster of another. */
  private static List<Item> ofCluster(
      List<Unit> units, LiveServices live, EcsClient ecs, StoppedTasks stopped) {
    List<Item> items = new ArrayList<>();
    try {
      live.of(units).forEach((unit, service) -> items.add(item(unit, service, ecs, stopped)));
      return items;
    } catch (AwsServiceException e) {
      if (!Denials.isForbidden(e)) {
        throw e;
      }
      return units.stream().map(unit -> Item.hidden(unit.toString())).toList();
    }
  }

  private static Item item(Unit unit, Service service, EcsClient ecs, StoppedTasks stopped) {
    Progress progress = Progress.of(service, service.taskDefinition());
    Optional<Revision> revision = Revision.named(ecs, service.taskDefinition());
    String release = revision.flatMap(Revision::release).orElse("");
    String words =
        "%d of %d running, %s%s, %s"
            .formatted(
                service.runningCount(),
                service.desiredCount(),
                Move.revision(service.taskDefinition()),
                release.isEmpty() ? "" : " (" + release + ")",
                switch (progress.state()) {
                  case STEADY -> "steady";
                  case GOING -> "on its way: " + progress.words();
                  case FAILED -> "failed: " + progress.words();
                });
    return Item.of(
            progress.state() == Progress.State.STEADY,
            unit.toString(),
            words,
            "running",
            service.runningCount(),
            "desired",
            service.desiredCount(),
            "revision",
            Move.revision(service.taskDefinition()),
            "release",
            release,
            "image",
            revision.map(Revision::image).orElse(""),
            "state",
            progress.state().name().toLowerCase(java.util.Locale.ROOT))
        .explained(stops(stopped.of(unit)));
  }

  private static List<String> stops(List<Task> tasks) {
    return tasks.stream()
        .filter(StoppedTasks::isAmiss)
        .limit(LATEST_STOPS)
        .map(
            each ->
                "%s stopped at %s: %s"
                    .formatted(TaskId.of(each.taskArn()), each.stoppedAt(), StopReason.of(each)))
        .toList();
  }
}
