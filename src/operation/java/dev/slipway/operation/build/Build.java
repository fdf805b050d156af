package dev.slipway.operation.build;

import dev.slipway.operation.Place;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody types after {@code scripts/build}. */
@Command(
    description = {
      "Builds the image of a service from its Dockerfile and the sources of its team, with Docker,"
          + " Podman or buildah, whichever is there, and names it as scripts/release expects it.",
      "",
      "The Dockerfile is docker/SYSTEM/IMAGE/Dockerfile of the project's folder, or else of"
          + " Slipway.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "  scripts/build ltt-dev-staging backend --source ../ltt --push",
      "  scripts/build ltt-dev-staging data-setup --push      # people only: it holds the master"
          + " login",
      "",
      "Exit codes: 0 it is built, and pushed with --push; 1 it is not; 2 wrong usage."
    })
public final class Build implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STACK", description = "such as ltt-dev-staging")
  String stack;

  @Parameters(index = "1", paramLabel = "IMAGE", description = "such as backend")
  String image;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "the folder that the Dockerfile copies from; its first line says which")
  Optional<Path> source = Optional.empty();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "what to call it instead of the commit of the sources")
  Optional<String> tag = Optional.empty();

  @Option(names = "--push", description = "push it, and print its digest")
  boolean push;

  @Option(names = "--dry-run", description = "only say what would be built and pushed")
  boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "show this text")
  boolean help;

  private final Place place;

  public Build(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    return new Building(this, place).run();
  }
}
