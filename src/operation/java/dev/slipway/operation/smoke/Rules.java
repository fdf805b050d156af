package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.Unit;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that lead to a stack's services, in the order in which a balancer goes by them. */
record Rules(List<Rule> all) {
  static final String TARGETS = "_target_group_arn";

  static Rules of(StackModel stack, List<Unit> services) {
    Map<String, Service> byTargets = new HashMap<>();
    for (Block output : stack.outputs()) {
      for (Unit unit : services) {
        if (output.name().equals(unit.name() + TARGETS)) {
          String group = output.references().iterator().next().address();
          byTargets.put(group, new Service(stack.name(), unit));
        }
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Block rule : stack.resources("aws_lb_listener_rule")) {
      String group = target(rule.body(), "action.target_group_arn");
      if (byTargets.containsKey(group)) {
        rules.add(rule(stack, rule.body(), byTargets.get(group), body(stack, group)));
      }
    }
    rules.sort(Comparator.comparingInt(Rule::priority));
    return new Rules(rules);
  }

  private static Rule rule(StackModel stack, Body rule, Service service, Body targets) {
    List<String> hosts = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    for (Body condition : rule.blocks("condition")) {
      hosts.addAll(condition.texts("host_header.values"));
      patterns.addAll(condition.texts("path_pattern.values"));
    }
    Body listener = body(stack, target(rule, "listener_arn"));
    return new Rule(
        service,
        rule.number("priority").orElseThrow().intValue(),
        hosts,
        patterns.isEmpty() ? List.of("/*") : patterns,
        targets,
        listener(stack, listener));
  }

  private static Rule.Listener listener(StackModel stack, Body listener) {
    String balancer = target(listener, "load_balancer_arn");
    Optional<Reach.Fixed> stranger =
        listener
            .text("default_action.fixed_response.status_code")
            .map(
                status ->
                    new Reach.Fixed(
                        Integer.parseInt(status),
                        listener.text("default_action.fixed_response.message_body").orElse("")));
    return new Rule.Listener(
        balancer,
        body(stack, balancer).isTrue("internal"),
        listener.text("protocol").orElse("").equals("HTTPS"),
        stranger);
  }

  /** The first that takes a path is the one that it goes by. */
  Optional<Rule> taking(String host, String path) {
    return all.stream().filter(rule -> rule.takes(host, path)).findFirst();
  }

  private static Body body(StackModel stack, String address) {
    return stack.at(address).orElseThrow().body();
  }

  private static String target(Body body, String path) {
    return Reference.in(body.at(path)).iterator().next().address();
  }
}
