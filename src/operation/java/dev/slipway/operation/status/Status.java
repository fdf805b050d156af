package dev.slipway.operation.status;

import dev.slipway.operation.Console;
import dev.slipway.operation.Pace;
import dev.slipway.operation.Place;
import dev.slipway.operation.fleet.Fleet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/status}. */
@Command(
    description = {
      "Says how a stack is: its services and their deployments, the health of their targets, why"
          + " tasks stopped, alarms that ring, e-mail addresses that nobody confirmed, secrets"
          + " without a value, and the last data set-up. What is amiss has an exclamation mark.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all is well; 1 it cannot be told; 2 wrong usage; 4 something is amiss."
    })
public final class Status implements Callable<Integer> {
  private static final int AMISS = 4;

  @Parameters(paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Option(names = "--watch", description = "look again and again, until Ctrl-C")
  boolean watch;

  @Option(names = "--json", description = "for a machine")
  boolean json;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Status(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    Console console = place.console();
    Fleet fleet = Fleet.open(place, stack);
    Look look = Look.at(fleet, console);
    var pace = new Pace();
    while (watch) {
      console.page(text(look));
      pace.next();
      look = Look.at(fleet, console);
    }
    console.say(text(look));
    return look.isWell() ? 0 : AMISS;
  }

  private String text(Look look) {
    return json ? look.json() : look.text();
  }
}
