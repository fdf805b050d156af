package dev.slipway.operation.release;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.operation.fleet.LiveServices;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.fleet.Units;
import java.util.Map;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** What runs where, as a machine reads it: what a service runs, else what would be started. */
record Running(EcsClient ecs) {
  String json(String stack, Units units) {
    Map<Unit, Service> services = new LiveServices(ecs).of(units.services());
    ObjectNode root = new JsonMapper().createObjectNode().put("stack", stack);
    ObjectNode all = root.putObject("units");
    for (Unit unit : units.all()) {
      Revision revision =
          services.containsKey(unit)
              ? Revision.named(ecs, services.get(unit).taskDefinition()).orElseThrow()
              : Revision.latest(ecs, unit);
      all.putObject(unit.toString())
          .put("revision", revision.toString())
          .put("image", revision.image())
          .put("release", revision.release().orElse(null));
    }
    return root.toString();
  }
}
