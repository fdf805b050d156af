package dev.slipway.operation.release;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.fleet.Fleet;
import dev.slipway.operation.fleet.Revision;
import dev.slipway.operation.fleet.Unit;
import dev.slipway.operation.fleet.Units;
import dev.slipway.operation.release.Tags.Build;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Finds what a release of some images changes: services, and all else that runs the same images.
 */
final class Changes {
  private final Fleet fleet;
  private final EcsClient ecs;

  Changes(Fleet fleet, EcsClient ecs) {
    this.fleet = fleet;
    this.ecs = ecs;
  }

  /**
   * The repositories, each with how its tags are called.
   *
   * @param units those of one environment
   * @param named only the images of these; empty for all
   */
  Map<Image, Promotion> images(Units units, List<Unit> named) {
    Map<Image, Promotion> found = new LinkedHashMap<>();
    for (Unit unit : named.isEmpty() ? units.services() : named) {
      if (isOurs(unit)) {
        Image image = image(unit);
        Tags tags = Tags.of(firstTag(unit));
        found.putIfAbsent(image.as(""), new Promotion(image, tags, fleet.account()));
      } else if (!named.isEmpty()) {
        throw new Trouble("%s is not for a release: %s".formatted(unit, whose(unit)));
      }
    }
    if (found.isEmpty()) {
      throw new Trouble(
          "Terraform deploys the images of %s: change them in its environment file, and run scripts/deploy %s."
              .formatted(fleet.stack().name(), fleet.stack().name()));
    }
    return found;
  }

  /** Everything that runs one of these images. */
  List<Change> of(Units units, Map<Image, Image> builds, Build build) {
    return changes(
        units,
        unit -> unit.service().isEmpty() || isOurs(unit),
        (unit, base, key) ->
            Optional.ofNullable(builds.get(key))
                .map(image -> new Change(unit, base, image, build.tag())));
  }

  /** What no service is and runs one of these images, to run what a former revision does. */
  List<Change> following(Units units, Map<Image, Revision> former) {
    return changes(
        units,
        unit -> unit.service().isEmpty(),
        (unit, base, key) ->
            Optional.ofNullable(former.get(key))
                .map(
                    to ->
                        new Change(
                            unit,
                            base,
                            Image.of(to.image()).orElseThrow(),
                            to.release().orElse(""))));
  }

  /** What becomes of a unit that runs an image of a repository; none where nothing does. */
  private interface Maker {
    Optional<Change> make(Unit unit, Revision base, Image repository);
  }

  private List<Change> changes(Units units, Predicate<Unit> meant, Maker maker) {
    List<Change> changes = new ArrayList<>();
    for (Unit unit : units.all()) {
      if (!unit.isDataSetup() && meant.test(unit)) {
        Revision base = Revision.latest(ecs, unit);
        Image.of(base.image())
            .flatMap(image -> maker.make(unit, base, image.as("")))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Image image(Unit unit) {
    String reference = Revision.latest(ecs, unit).image();
    return Image.of(reference)
        .orElseThrow(
            () ->
                new Trouble(
                    "%s runs %s, which is no image of a repository of AWS: a release cannot change it."
                        .formatted(unit, reference)));
  }

  /** The tag that Terraform starts the family with. */
  private String firstTag(Unit unit) {
    return fleet.stack().resources("aws_ecs_task_definition").stream()
        .filter(each -> each.name().equals(unit.name()))
        .flatMap(Image::in)
        .map(Image::version)
        .findFirst()
        .orElse("");
  }

  /** Whether Terraform leaves its image alone (docs/decisions/image-ownership-is-explicit.md). */
  boolean isOurs(Unit unit) {
    Optional<Block> service =
        fleet.stack().resources("aws_ecs_service").stream()
            .filter(each -> each.name().equals(unit.name()))
            .findFirst();
    return service.map(Block::body).map(Changes::ignoresRevision).orElse(false);
  }

  private static boolean ignoresRevision(Body service) {
    return service.texts("lifecycle.ignore_changes").contains("task_definition");
  }

  private static String whose(Unit unit) {
    return unit.service().isPresent()
        ? "Terraform deploys its image, as the environment file says."
        : "it goes along with the service whose image it runs.";
  }
}
