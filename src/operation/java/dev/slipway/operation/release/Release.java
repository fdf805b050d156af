package dev.slipway.operation.release;

import dev.slipway.operation.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/release}. */
@Command(
    description = {
      "Lets an environment run what was built: gives the images the environment's tags, runs the"
          + " migrations with the new image, makes a new revision of every service, worker,"
          + " schedule and one-off task of those images, and waits until all services are steady.",
      "",
      "All or nothing: if a migration fails, nothing moves; if a service does not become steady,"
          + " all go back to what they ran. What a migration did to a database stays done.",
      "",
      "Ctrl-C takes all back, too; a second one ends at once. Whoever was killed runs the same"
          + " command again, which goes on from there.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/release ltt-prod --tag 1a2b3c4",
      "  scripts/release ltt-dev-staging --environment dev backend --tag 1a2b3c4",
      "",
      "Exit codes: 0 all run it, or --dry-run has said what would; 1 it failed, and all run what"
          + " they ran; 2 wrong usage; 130 stopped by Ctrl-C, and all run what they ran."
    })
public final class Release implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SERVICE",
      description = "only the images of these; all if none is named")
  List<String> services = List.of();

  @Option(
      names = "--tag",
      required = true,
      paramLabel = "TAG",
      description = "what was built, such as a commit; the environment's prefix comes by itself")
  String tag;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = "which, where a stack has several")
  Optional<String> environment = Optional.empty();

  @Option(names = "--dry-run", description = "only say what would change")
  boolean dryRun;

  @Option(names = "--keep-going", description = "what became steady stays, even if another did not")
  boolean keepGoing;

  @Option(names = "--no-migrations", description = "run none")
  boolean noMigrations;

  @Option(
      names = "--timeout",
      paramLabel = "MINUTES",
      defaultValue = "20",
      description = "how long a service may take to become steady (${DEFAULT-VALUE})")
  long minutes;

  @Option(names = "--json", description = "say at the end, on standard output, what runs where")
  boolean json;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Release(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    return new Releasing(this, place).run();
  }

  Duration patience() {
    return Duration.ofMinutes(minutes);
  }
}
