package dev.slipway.operation.destroy;

import dev.slipway.operation.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/destroy}. */
@Command(
    description = {
      "Takes a stack down. Says beforehand what is gone for good, what stays, whose names are not"
          + " free again at once, and what refuses to go, and asks for the stack's name; afterwards"
          + " what is left.",
      "",
      "What refuses to go is let go in the environment file, and by a scripts/deploy: a destroy"
          + " goes by what was applied. docs/going-down.md says more.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 nothing of it stands any more, or --dry-run has said what would go; 1"
          + " something refuses to go or failed; 2 wrong usage; 3 nobody agreed."
    })
public final class Destroy implements Callable<Integer> {
  @Parameters(paramLabel = "STACK", description = "such as ltt-dev-staging")
  String stack;

  @Option(
      names = "--yes-destroy",
      paramLabel = "STACK",
      description = "do not ask; names the stack once more")
  Optional<String> agreed;

  @Option(names = "--dry-run", description = "only say what would go, and what would not")
  boolean dryRun;

  @Option(
      names = "--let-go",
      paramLabel = "ADDRESS",
      description =
          "have Terraform forget a resource that is to stay, such as the key of a final snapshot;"
              + " from then on it is yours")
  List<String> letGo = List.of();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "how long to wait for somebody who works on the same stack")
  int lockSeconds;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Destroy(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    return new Destruction(this, place).run();
  }
}
