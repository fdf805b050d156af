package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.List;

/** What services promise of themselves: AWS knows. */
final class Services {
  private Services() {}

  static List<Promise> of(Fleet fleet, List<Unit> services) {
    List<Promise> all = new ArrayList<>();
    for (Unit unit : services) {
      var service = new Service(fleet.stack().name(), unit);
      String targets = fleet.state().output(unit.name() + Rules.TARGETS).asText();
      all.add(
          targets.isEmpty()
              ? new Steady(service, fleet.account())
              : new Health(service, targets, fleet.account()));
    }
    return all;
  }
}
