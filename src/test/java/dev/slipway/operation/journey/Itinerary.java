package dev.slipway.operation.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs from system to system on the way from an empty account to running services and back.
 *
 * @param stack whose services run
 * @param before the stacks that stand before, and have no services
 * @param part which of its environments is released
 * @param written the secrets that the data set-up writes
 * @param mishaps how often the first migration fails before it does its work
 * @param failing the service with which a release fails, and its family of task definitions
 */
public record Itinerary(
    String stack,
    List<String> before,
    Part part,
    List<String> written,
    int mishaps,
    Failing failing) {

  /**
   * An environment of a stack.
   *
   * @param words that name it to a command
   * @param families what those of its task definitions begin with
   * @param tags what those of its images begin with
   */
  record Part(List<String> words, String families, String tags) {
    /** What a command calls one of those whose family ends so. */
    String unit(String ending) {
      return tags + ending;
    }

    /** The only one. */
    static Part all(String families) {
      return new Part(List.of(), families, "");
    }
  }

  /** As commands name it, and as ECS does. */
  record Failing(String service, String family) {}

  /** One for each system. */
  static final List<Itinerary> ALL =
      List.of(
          new Itinerary(
              "fibonacco-dev",
              List.of(),
              Part.all("learning-center-dev-"),
              List.of("learning-center-dev/database/credentials"),
              0,
              new Failing("queue-worker", "learning-center-dev-queue-worker")),
          new Itinerary(
              "alva-staging",
              List.of(),
              Part.all("alva-"),
              List.of("alva-staging-database"),
              0,
              new Failing("web", "alva-web")),
          new Itinerary(
              "h2o-dev",
              List.of(),
              Part.all("h2o-dev-"),
              List.of("h2o/dev/database_url"),
              0,
              new Failing("backend", "h2o-dev-backend")),
          new Itinerary(
              "ltt-dev-staging",
              List.of("ltt-shared"),
              new Part(List.of("--environment", "dev"), "ltt-dev-", "dev-"),
              List.of(
                  "ltt/dev/database_url",
                  "ltt/dev/checkpoint_db_url",
                  "ltt/dev/redis_url",
                  "ltt/staging/database_url",
                  "ltt/staging/checkpoint_db_url",
                  "ltt/staging/redis_url"),
              0,
              new Failing("dev-frontend", "ltt-dev-frontend")),
          new Itinerary(
              "classla-dev",
              List.of(),
              Part.all("classla-dev-"),
              List.of(),
              1,
              new Failing("backend", "classla-dev-backend")));

  /** The stacks that a journey applies, plans again and destroys. */
  public static List<String> stacks() {
    return ALL.stream()
        .flatMap(each -> Stream.concat(each.before().stream(), Stream.of(each.stack())))
        .toList();
  }

  /** What the data set-up writes, in keys of which each task finds its own. */
  Map<String, String> values(String value) {
    return written.stream().collect(Collectors.toMap(each -> each, each -> value));
  }

  /** As a report of tests names it. */
  @Override
  public String toString() {
    return stack;
  }
}
