package dev.slipway.operation.build;

import dev.slipway.operation.Place;
import dev.slipway.operation.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with a Dockerfile. */
record Recipe(Path folder) {
  private static final String DATA_SETUP = "data-setup";

  /** The project's own, or else Slipway's. */
  static Recipe find(Place place, String stack, String image) {
    String system = system(place, stack);
    String folder = image.equals(DATA_SETUP) ? image : system + "/" + image;
    return places(place)
        .map(each -> new Recipe(each.resolve(folder)))
        .filter(each -> Files.exists(each.dockerfile()))
        .findFirst()
        .orElseThrow(() -> new Trouble(2, unknown(place, system, image)));
  }

  Path dockerfile() {
    return folder.resolve("Dockerfile");
  }

  /** What of the sources stays out; Docker finds it by itself, since it lies beside. */
  Path ignored() {
    return folder.resolve("Dockerfile.dockerignore");
  }

  /** A stack is called after its folder and file among the environments. */
  static String system(Place place, String stack) {
    return names(place.project().environments()).stream()
        .filter(each -> stack.startsWith(each + "-"))
        .filter(each -> Files.exists(place.project().environments().resolve(file(each, stack))))
        .findFirst()
        .orElseThrow(
            () -> new Trouble(2, "There is no environment file of a stack " + stack + "."));
  }

  private static String file(String system, String stack) {
    return system + "/" + stack.substring(system.length() + 1) + ".yaml";
  }

  private static Stream<Path> places(Place place) {
    return Stream.of(place.project().folder(), place.home()).map(each -> each.resolve("docker"));
  }

  private static String unknown(Place place, String system, String image) {
    var known = new TreeSet<>(List.of(DATA_SETUP));
    places(place).forEach(each -> known.addAll(names(each.resolve(system))));
    return "%s has no image %s, but %s; one of your own is docker/%s/%s/Dockerfile."
        .formatted(system, image, String.join(", ", known), system, image);
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> within = Files.list(folder)) {
      return within.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
