package dev.slipway.operation.build;

import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Image;
import dev.slipway.synthesis.StackModel;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Where the task definitions of a stack find an image.
 *
 * @param images by the tags that Terraform starts families with
 */
record Repository(List<Image> images) {
  private static final String LATEST = "latest";

  /** What main built is dev's, where environments share a repository, and promoted from there. */
  private static final String DEV = "dev-";

  static Repository of(StackModel stack, String image) {
    List<Image> images =
        stack.resources("aws_ecs_task_definition").stream()
            .flatMap(Image::in)
            .filter(each -> isOf(each.repository(), image))
            .distinct()
            .toList();
    if (images.isEmpty()) {
      throw new Trouble(2, stack.name() + " runs no image " + image + ".");
    }
    return new Repository(images);
  }

  private static boolean isOf(String repository, String image) {
    return repository.equals(image) || repository.endsWith("-" + image);
  }

  Image named(String tag) {
    return images.get(0).as(tag);
  }

  /** As scripts/release looks for it. */
  String prefixed(String tag) {
    return isShared() && !tag.startsWith(DEV) ? DEV + tag : tag;
  }

  /**
   * The tag that the first deployment of a service needs; from then on scripts/release moves it.
   */
  Optional<Image> first() {
    Image first = named(isShared() ? DEV + LATEST : LATEST);
    return Optional.of(first).filter(images::contains);
  }

  /** The stack that makes it. */
  String owner(Place place, StackModel stack) {
    String name = images.get(0).repository();
    boolean own =
        stack.resources("aws_ecr_repository").stream()
            .anyMatch(each -> each.body().text("name").equals(Optional.of(name)));
    String system = Recipe.system(place, stack.name());
    boolean shared =
        Files.exists(place.project().environments().resolve(system).resolve("shared.yaml"));
    return own || !shared ? stack.name() : system + "-shared";
  }

  private boolean isShared() {
    return images.stream().anyMatch(each -> each.version().endsWith("-" + LATEST));
  }
}
