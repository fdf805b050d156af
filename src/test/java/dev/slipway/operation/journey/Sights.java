package dev.slipway.operation.journey;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** What ECS itself tells of an environment, asked of AWS and not of a command. */
record Sights(Emulator aws, String families) {
  /** What releases don't touch. */
  private static final String DATA_SETUP = "data-setup";

  /** The names of all services of the account. */
  List<String> services() {
    try (var ecs = aws.client(EcsClient.builder())) {
      return all(ecs).stream().map(Service::serviceName).sorted().toList();
    }
  }

  /**
   * Which build everything runs: services, and what a clock or a person would start of the other
   * families.
   *
   * @param builds by digest
   */
  SortedMap<String, String> builds(Map<String, String> builds) {
    SortedMap<String, String> found = new TreeMap<>();
    try (var ecs = aws.client(EcsClient.builder())) {
      families(families)
          .filter(each -> !each.endsWith(DATA_SETUP))
          .forEach(each -> found.put(each, build(ecs, each, builds)));
      for (Service each : all(ecs)) {
        String family = each.taskDefinition().replaceFirst(".*/(.*):\\d+$", "$1");
        found.replace(family, build(ecs, each.taskDefinition(), builds));
      }
    }
    return found;
  }

  /** The number that the next revision of a family gets. */
  int nextRevision(String family) {
    try (var ecs = aws.client(EcsClient.builder())) {
      return ecs.describeTaskDefinition(ask -> ask.taskDefinition(family))
              .taskDefinition()
              .revision()
          + 1;
    }
  }

  /** Revisions that could still be started. */
  List<String> revisions() {
    try (var ecs = aws.client(EcsClient.builder())) {
      return ecs.listTaskDefinitions(ask -> ask.status(TaskDefinitionStatus.ACTIVE))
          .taskDefinitionArns();
    }
  }

  /** The families of data set-ups. */
  List<String> dataSetups() {
    return families("").filter(each -> each.endsWith(DATA_SETUP)).toList();
  }

  /** The family of the migration. */
  String migration() {
    return families(families).filter(each -> each.contains("migrat")).findFirst().orElseThrow();
  }

  private Stream<String> families(String prefix) {
    try (var ecs = aws.client(EcsClient.builder())) {
      return ecs
          .listTaskDefinitionFamilies(ask -> ask.familyPrefix(prefix).status("ACTIVE"))
          .families()
          .stream();
    }
  }

  private static List<Service> all(EcsClient ecs) {
    return ecs.listClusters().clusterArns().stream()
        .flatMap(
            cluster -> {
              List<String> names = ecs.listServices(ask -> ask.cluster(cluster)).serviceArns();
              return names.isEmpty()
                  ? Stream.of()
                  : ecs
                      .describeServices(ask -> ask.cluster(cluster).services(names))
                      .services()
                      .stream();
            })
        .toList();
  }

  private static String build(EcsClient ecs, String definition, Map<String, String> builds) {
    String image =
        ecs
            .describeTaskDefinition(ask -> ask.taskDefinition(definition))
            .taskDefinition()
            .containerDefinitions()
            .stream()
            .filter(container -> container.essential())
            .findFirst()
            .orElseThrow()
            .image();
    return builds.getOrDefault(image.replaceFirst(".*@", ""), image);
  }
}
