package dev.slipway.operation.status;

import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.LastWords;
import dev.slipway.operation.fleet.LogPlace;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** When the data set-up ran last, and what it said at its end. */
final class DataSetup implements Section {
  @Override
  public String title() {
    return "data set-up";
  }

  @Override
  public List<Item> look(Fleet fleet) {
    List<Item> items = new ArrayList<>();
    try (var ecs = fleet.account().client(EcsClient.builder());
        var logs = fleet.account().client(CloudWatchLogsClient.builder())) {
      for (Unit unit : fleet.units().all()) {
        if (unit.isDataSetup()) {
          Revision.latest(ecs, unit).log().ifPresent(place -> items.add(item(unit, place, logs)));
        }
      }
    }
    return items;
  }

  private static Item item(Unit unit, LogPlace place, CloudWatchLogsClient logs) {
    return LastWords.of(logs, place)
        .map(
            last ->
                Item.of(
                    last.sayDone(),
                    unit.toString(),
                    "ran last at " + last.at() + ": " + last.text(),
                    "at",
                    last.at().toString(),
                    "said",
                    last.text()))
        .orElseGet(() -> Item.of(false, unit.toString(), "has never run", "state", "never"));
  }
}
