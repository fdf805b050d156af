package dev.slipway.operation.smoke;

import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.HostNames;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.terraform.State;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a stack promises whoever comes from outside, as its own file says it. */
final class Promises {
  private static final int USUAL_IDLE_SECONDS = 60;

  private final StackModel stack;
  private final Rules rules;
  private final List<Distribution> distributions;
  private final List<Entrance> entrances = new ArrayList<>();

  private Promises(StackModel stack, State state, List<Unit> services) {
    this.stack = stack;
    var names = new HostNames(stack, state);
    rules = Rules.of(stack, services);
    distributions = Distribution.of(stack, names);
    rules.all().forEach(rule -> entrances.addAll(Entrance.of(rule, names, distributions)));
  }

  /** All but what its services say of themselves. */
  static List<Promise> of(Fleet fleet, List<Unit> services, Hints hints) {
    return of(fleet.stack(), fleet.state(), services, hints);
  }

  static List<Promise> of(StackModel stack, State state, List<Unit> services, Hints hints) {
    return new Promises(stack, state, services).all(hints);
  }

  private List<Promise> all(Hints hints) {
    List<Promise> all = new ArrayList<>();
    entrances.forEach(entrance -> all.addAll(reaches(entrance)));
    distributions.forEach(each -> all.addAll(pages(each)));
    secured().forEach(host -> all.add(new Redirect(host)));
    all.addAll(hints.promises(rules, entrances));
    if (hints.isEmpty() && keepsConnections()) {
      all.add(new OpenConnections(hints.file()));
    }
    return all;
  }

  private List<Promise> reaches(Entrance entrance) {
    Rule rule = entrance.rule();
    List<Promise> all = new ArrayList<>();
    for (String pattern : rule.patterns()) {
      String health = rule.healthPath();
      boolean asksHealth =
          Rule.fits(pattern, health)
              && rules.taking(entrance.asked(), health).equals(Optional.of(rule));
      all.add(
          new Reach(
              rule.service(),
              pattern,
              entrance.page(asksHealth ? health : Rule.path(pattern)),
              asksHealth ? Optional.of(rule.matcher()) : Optional.empty(),
              rule.listener().stranger()));
    }
    return all;
  }

  private List<Promise> pages(Distribution distribution) {
    List<Promise> all = new ArrayList<>();
    boolean files = distribution.servesFiles();
    for (String host : distribution.hosts()) {
      String base = "https://" + host;
      all.add(new Page(stack.name(), base + "/", "is served", files));
      if (files && distribution.answersEverything()) {
        String any = base + "/any/page";
        all.add(new Page(stack.name(), any, "is the application's, too", true));
      }
    }
    return all;
  }

  private Set<String> secured() {
    Set<String> hosts = new LinkedHashSet<>();
    entrances.stream().filter(Entrance::tls).forEach(each -> hosts.add(each.host()));
    distributions.stream()
        .filter(Distribution::redirects)
        .forEach(each -> hosts.addAll(each.hosts()));
    return hosts;
  }

  /** Whether a balancer waits longer than usual for a word: it does so for somebody. */
  private boolean keepsConnections() {
    return !rules.all().isEmpty()
        && stack.resources("aws_lb").stream()
            .map((Block each) -> each.body().at("idle_timeout").asInt(USUAL_IDLE_SECONDS))
            .anyMatch(seconds -> seconds > USUAL_IDLE_SECONDS);
  }
}
