package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.data_aws_ec2_managed_prefix_list.DataAwsEc2ManagedPrefixList;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import software.constructs.Construct;

/**
 * The servers of CloudFront that ask an origin, by the list that AWS keeps of their addresses. They
 * serve whoever has a distribution, so that the list keeps out everybody else, but not those.
 */
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html
public final class CdnServers extends Part {
  /** There is but one such list in a region. */
  public record Inputs() {}

  private static final String LIST = "com.amazonaws.global.cloudfront.origin-facing";

  private final Peer peer;

  public CdnServers(Construct scope, String id, Inputs in) {
    super(scope, id);
    peer = new Peer.PrefixList(Ids.address(this), list());
  }

  /**
   * Those servers as the far end of a rule. One rule with them counts as 55 of the 60 that a group
   * may have, so that a group opens one port to them and not two.
   */
  // https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html#aws-managed-prefix-list-weights
  public Peer peer() {
    return peer;
  }

  private String list() {
    return DataAwsEc2ManagedPrefixList.Builder.create(this, MAIN).name(LIST).build().getId();
  }
}
