package dev.slipway.operation.site;

import dev.slipway.operation.Place;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/site}. */
@Command(
    description = {
      "Brings a built front end to the bucket of a stack: uploads what changed, pages last; has the"
          + " CDN forget what it keeps, and waits for it; then deletes what the build no longer"
          + " has.",
      "",
      "Files whose names carry a hash of what they hold may be kept for a year; everything else is"
          + " asked for again each time.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 it is there, or --dry-run has said what would be done; 1 something failed; run"
          + " it again, it goes on from there; 2 wrong usage."
    })
public final class Site implements Callable<Integer> {
  @Parameters(paramLabel = "STACK", description = "such as fibonacco-production")
  String stack;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      required = true,
      description = "what the build wrote, with an index.html")
  Path from;

  @Option(names = "--dry-run", description = "only say what would be done")
  boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Site(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    Build build = Build.in(from);
    new Publication(stack, dryRun, place).of(build);
    return 0;
  }
}
