package dev.slipway.rehearsal;

import dev.slipway.testing.Emulator;
import java.util.List;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** What a destroyed stack left in AWS: every resource of ours bears the tags of its stack. */
final class Leftovers {
  /**
   * What AWS keeps, too: keys and secrets until their days are over, last snapshots, and the
   * records of clusters, services and task definitions that are inactive.
   */
  private static final String KEPT =
      "arn:aws:(kms:.*:key/|secretsmanager:|rds:.*:snapshot:|ecs:.*:(cluster|service|task-definition)/).*";

  private Leftovers() {}

  static List<String> of(Emulator aws, String system, String environment) {
    try (var tags = aws.client(ResourceGroupsTaggingApiClient.builder())) {
      return tags
          .getResourcesPaginator(
              request -> request.tagFilters(tag("system", system), tag("environment", environment)))
          .resourceTagMappingList()
          .stream()
          .map(ResourceTagMapping::resourceARN)
          .filter(arn -> !arn.matches(KEPT))
          .sorted()
          .toList();
    }
  }

  private static TagFilter tag(String name, String value) {
    return TagFilter.builder().key(name).values(value).build();
  }
}
