package dev.slipway.rehearsal;

import static java.util.stream.Collectors.toSet;

import dev.slipway.testing.Emulator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** What a destroyed stack left in AWS: every resource of ours bears the tags of its stack. */
public final class Leftovers {
  /**
   * What AWS keeps, too: keys and secrets until their days are over, last snapshots, and the
   * records of clusters, services and task definitions that are inactive.
   */
  private static final String KEPT =
      "arn:aws:(kms:.*:key/|secretsmanager:|rds:.*:(cluster-)?snapshot:|ecs:.*:(cluster|service|task-definition)/).*";

  private Leftovers() {}

  public static List<String> of(Emulator aws, String system, String environment) {
    try (var tags = aws.client(ResourceGroupsTaggingApiClient.builder());
        var ec2 = aws.client(Ec2Client.builder())) {
      var fading = deletedGateways(ec2);
      return tags
          .getResourcesPaginator(
              request -> request.tagFilters(tag("system", system), tag("environment", environment)))
          .resourceTagMappingList()
          .stream()
          .map(ResourceTagMapping::resourceARN)
          .filter(arn -> !arn.matches(KEPT) && !fading.contains(arn.replaceFirst(".*/", "")))
          .sorted()
          .toList();
    }
  }

  /**
   * AWS tells of a NAT gateway that is gone for a while, in a state of its own:
   * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html
   */
  private static Set<String> deletedGateways(Ec2Client ec2) {
    return ec2.describeNatGateways().natGateways().stream()
        .filter(gateway -> gateway.state() == NatGatewayState.DELETED)
        .map(NatGateway::natGatewayId)
        .collect(toSet());
  }

  private static TagFilter tag(String name, String value) {
    return TagFilter.builder().key(name).values(value).build();
  }
}
