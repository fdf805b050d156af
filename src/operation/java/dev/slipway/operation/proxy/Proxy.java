package dev.slipway.operation.proxy;

import dev.slipway.operation.Place;
import dev.slipway.operation.fleet.Fleet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/proxy}. */
@Command(
    description = {
      "Prints what nginx needs that stands before a stack's internal balancer: a server block for"
          + " each host, with the balancer's name as the stack's outputs say it. It changes"
          + " nothing: put it where nginx includes it within http, and look with nginx -t.",
      ""
    },
    sortOptions = false,
    footer = {"", "Exit codes: 0 printed; 1 it could not be; 2 wrong usage."})
public final class Proxy implements Callable<Integer> {
  @Parameters(paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS",
      defaultValue = "169.254.169.253",
      description = "who tells the balancer's addresses; else the VPC's own (${DEFAULT-VALUE})")
  String resolver;

  @Option(
      names = "--certificates",
      paramLabel = "DIR",
      defaultValue = "/etc/letsencrypt/live",
      description = "where each host's certificate lies (${DEFAULT-VALUE})")
  String certificates;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Proxy(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    Fleet fleet = Fleet.open(place, stack);
    var blocks = new ServerBlocks(resolver, certificates);
    place.console().say(blocks.of(fleet.stack(), fleet.state()).stripTrailing());
    return 0;
  }
}
