package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.providers.aws.vpc_security_group_egress_rule.VpcSecurityGroupEgressRule;
import com.hashicorp.cdktf.providers.aws.vpc_security_group_ingress_rule.VpcSecurityGroupIngressRule;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A security group that opens nothing by itself; each rule is a resource of its own. */
public final class SecurityGroup extends Part {
  /** How the group is named and which VPC it belongs to. */
  public record Inputs(Naming naming, String vpcId, String description) {}

  private final String name;
  private final String id;
  private final List<String> ways = new ArrayList<>();

  public SecurityGroup(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.name = in.naming().of(Kind.SECURITY_GROUP);
    this.id = group(in);
  }

  public String id() {
    return id;
  }

  /** This group as the far end of another group's rule. */
  public Peer peer() {
    return new Peer.Group(Ids.address(this), id);
  }

  /** Lets a peer in. */
  public void admits(Peer peer, int port, String what) {
    admission(peer, port, what);
  }

  private String admission(Peer peer, int port, String what) {
    String rule = "from_" + peer.name() + "_" + port;
    var builder =
        VpcSecurityGroupIngressRule.Builder.create(this, rule)
            .securityGroupId(id)
            .description(what + " from " + describe(peer))
            .ipProtocol("tcp")
            .fromPort(port)
            .toPort(port);
    if (peer instanceof Peer.Block block) {
      builder.cidrIpv4(block.cidr());
    } else if (peer instanceof Peer.PrefixList list) {
      builder.prefixListId(list.id());
    } else {
      builder.referencedSecurityGroupId(((Peer.Group) peer).id());
    }
    builder.build();
    return Ids.reference(VpcSecurityGroupIngressRule.TF_RESOURCE_TYPE, this, rule);
  }

  /** Lets whoever bears this group out to a peer. */
  public void leavesTo(Peer peer, int port, String what) {
    String rule = "to_" + peer.name() + "_" + port;
    var builder =
        VpcSecurityGroupEgressRule.Builder.create(this, rule)
            .securityGroupId(id)
            .description(what + " to " + describe(peer))
            .ipProtocol("tcp")
            .fromPort(port)
            .toPort(port);
    if (peer instanceof Peer.Block block) {
      builder.cidrIpv4(block.cidr());
    } else if (peer instanceof Peer.PrefixList list) {
      builder.prefixListId(list.id());
    } else {
      builder.referencedSecurityGroupId(((Peer.Group) peer).id());
    }
    builder.build();
    ways.add(Ids.reference(VpcSecurityGroupEgressRule.TF_RESOURCE_TYPE, this, rule));
  }

  /** Lets whoever bears this group out of its network. */
  public void leavesBy(WayOut way, int port, String what) {
    leavesTo(way.to(), port, what);
    ways.addAll(way.after());
  }

  /**
   * Addresses of the rules that open its ways, at both ends, and of what the ways lead through:
   * what a task waits for.
   */
  public List<String> waysOut() {
    return List.copyOf(ways);
  }

  /** Draws one arrow of the system's diagram: out of this group and into the other, on one port. */
  public void reaches(SecurityGroup other, int port, String what) {
    leavesTo(other.peer(), port, what);
    ways.add(other.admission(peer(), port, what));
  }

  private static String describe(Peer peer) {
    return peer.name().replace('_', ' ');
  }

  private String group(Inputs in) {
    return com.hashicorp.cdktf.providers.aws.security_group.SecurityGroup.Builder.create(this, MAIN)
        .name(name)
        .description(in.description())
        .vpcId(in.vpcId())
        .tags(Map.of("Name", name))
        .build()
        .getId();
  }
}
