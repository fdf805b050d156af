package dev.slipway.operation.deploy;

import dev.slipway.operation.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/deploy}. */
@Command(
    description = {
      "Brings what stands in AWS to what an environment file says: synthesizes the stack, plans it,"
          + " says what would change, asks, and applies exactly that plan.",
      "",
      "What cannot start yet, because its image, a secret's value or its repository is not there,"
          + " is held back, and what it waits for is said: run this again when that is there. The"
          + " data set-up runs when its image is there, and migrations before what they are for"
          + " starts for the first time. What runs is never held.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 it stands as the file says, or --dry-run has said what would change; 1"
          + " something failed; 2 wrong usage; 3 nobody agreed; 4 applied, but something is held"
          + " back."
    })
public final class Deploy implements Callable<Integer> {
  @Parameters(paramLabel = "STACK", description = "such as ltt-prod")
  String stack;

  @Option(names = "--yes", description = "do not ask; data is not lost by this alone")
  boolean yes;

  @Option(names = "--dry-run", description = "only say what would change")
  boolean dryRun;

  @Option(
      names = "--plan",
      paramLabel = "DIGEST",
      description = "do only what the plan does that --dry-run called so")
  Optional<String> reviewed = Optional.empty();

  @Option(
      names = "--accept-replacement",
      paramLabel = "ADDRESS",
      description = "let this resource be destroyed or made anew, with all that it holds")
  List<String> accepted = List.of();

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "a variable of the stack, such as an image's tag")
  List<String> variables = List.of();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "how long to wait for somebody who works on the same stack")
  int lockSeconds;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Deploy(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    return new Deployment(this, place).run();
  }
}
