package dev.slipway.operation.smoke;

import dev.slipway.operation.Place;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLSocketFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/smoke}. */
@Command(
    description = {
      "Asks a running system for what it promises: that each service is healthy, that each route"
          + " leads where it should, that HTTP leads to HTTPS, that the CDN serves the pages, that"
          + " WebSockets open and that streams are not buffered.",
      "",
      "Hosts, routes and health checks are those of the stack. Which paths are WebSockets or"
          + " streams only the application knows: environments/SYSTEM/smoke.txt says it, in lines"
          + " such as \"websocket backend /socket\" and \"stream backend /api/events\".",
      ""
    },
    sortOptions = false,
    footer = {"", "Exit codes: 0 all that was asked is kept; 1 something is not; 2 wrong usage."})
public final class Smoke implements Callable<Integer> {
  private static final int ANSWER_SECONDS = 15;

  @Parameters(paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = "only this one of a stack that has several")
  Optional<String> environment;

  @Option(
      names = "--at",
      paramLabel = "HOST=ADDRESS",
      description =
          "reach a host at another address, before its record leads there; with http:// before the"
              + " address where nothing speaks TLS")
  List<String> at = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "how long to ask again what is not kept yet (${DEFAULT-VALUE})")
  int seconds;

  @Option(names = "--json", description = "say it to a machine")
  boolean json;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Smoke(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    var way = Way.of(at, (SSLSocketFactory) SSLSocketFactory.getDefault(), ANSWER_SECONDS);
    Fleet fleet = Fleet.open(place, stack);
    List<Unit> services =
        environment.isPresent()
            ? fleet.units().in(environment).services()
            : fleet.units().services();
    List<Promise> promises = new ArrayList<>(Services.of(fleet, services));
    promises.addAll(Promises.of(fleet, services, Hints.of(place.project(), stack)));
    var asking = Asking.lasting(way, seconds);
    var report = new Report(stack, place.console(), json);
    Map<Promise, Answer> answers = new LinkedHashMap<>();
    for (Promise promise : promises) {
      report.asks(promise);
      Answer answer = asking.of(promise);
      report.heard(promise, answer);
      answers.put(promise, answer);
    }
    return report.end(answers);
  }
}
