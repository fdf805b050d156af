package dev.slipway.operation.smoke;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a documented stack promises, when it stands. */
final class Promised {
  static final Path FILE = Path.of("environments/x/smoke.txt");

  private Promised() {}

  static List<String> texts(String stack, String... hints) {
    return by(stack, hints).stream().map(Promise::text).toList();
  }

  static List<Promise> by(String name, String... hints) {
    StackModel stack = RealStacks.named(name);
    return Promises.of(stack, standing(stack), services(stack), Hints.read(FILE, List.of(hints)));
  }

  static Service service(String name) {
    return new Service("classla-dev", unit(name));
  }

  /** The outputs that say what they say before anything stands, and the balancer's name. */
  static State standing(StackModel stack) {
    var json = new JsonMapper().createObjectNode();
    var outputs = json.putObject("outputs");
    stack
        .outputs()
        .forEach(each -> outputs.putObject(each.name()).set("value", each.body().at("value")));
    if (outputs.has("alb_dns_name")) {
      outputs.putObject("alb_dns_name").put("value", "alb-1.elb.example");
    }
    return new State(json);
  }

  private static List<Unit> services(StackModel stack) {
    return stack.outputs().stream()
        .filter(each -> each.name().endsWith("_service_name"))
        .map(each -> unit(each.name().replace("_service_name", "")))
        .toList();
  }

  private static Unit unit(String name) {
    return new Unit(name, "", "cluster", name, Optional.of(name), "sg-1");
  }
}
