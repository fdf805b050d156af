package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.network_acl.NetworkAcl;
import com.hashicorp.cdktf.providers.aws.network_acl_association.NetworkAclAssociation;
import com.hashicorp.cdktf.providers.aws.network_acl_rule.NetworkAclRule;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.ScraperSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** Shuts a network off from a block of its VPC; security groups can't deny, network ACLs can. */
public final class Isolation extends Part {
  /** Who is kept from whom, and who is excepted. */
  public record Inputs(Naming naming, Network network, Cidr from, Optional<ScraperSpec> scraper) {}

  // Where a client's answers come back:
  // https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
  private static final int FIRST_EPHEMERAL_PORT = 1024;
  private static final int LAST_PORT = 65535;

  private final List<ITerraformDependable> rules = new ArrayList<>();

  public Isolation(Construct scope, String id, Inputs in) {
    super(scope, id);
    String acl = acl(in);
    in.scraper()
        .ifPresent(
            scraper -> {
              allow(
                  acl, "scraper_in", 50, false, scraper.address(), scraper.port(), scraper.port());
              allow(
                  acl, "scraper_out", 50, true, scraper.address(), FIRST_EPHEMERAL_PORT, LAST_PORT);
            });
    everything(acl, "deny_in", 100, false, "deny", in.from());
    everything(acl, "deny_out", 100, true, "deny", in.from());
    everything(acl, "allow_in", 200, false, "allow", new Cidr("0.0.0.0/0"));
    everything(acl, "allow_out", 200, true, "allow", new Cidr("0.0.0.0/0"));
    associate(acl, "private", in.network().privateSubnets());
    associate(acl, "database", in.network().databaseSubnets());
  }

  private String acl(Inputs in) {
    return NetworkAcl.Builder.create(this, MAIN)
        .vpcId(in.network().vpcId())
        .tags(Map.of("Name", in.naming().prefix()))
        .build()
        .getId();
  }

  private void allow(
      String acl, String id, int number, boolean egress, Cidr block, int fromPort, int toPort) {
    rules.add(
        NetworkAclRule.Builder.create(this, id)
            .networkAclId(acl)
            .ruleNumber(number)
            .egress(egress)
            .protocol("tcp")
            .ruleAction("allow")
            .cidrBlock(block.text())
            .fromPort(fromPort)
            .toPort(toPort)
            .build());
  }

  private void everything(
      String acl, String id, int number, boolean egress, String action, Cidr block) {
    rules.add(
        NetworkAclRule.Builder.create(this, id)
            .networkAclId(acl)
            .ruleNumber(number)
            .egress(egress)
            .protocol("-1")
            .ruleAction(action)
            .cidrBlock(block.text())
            .build());
  }

  /** Moves the subnets to the ACL once its rules stand: until then it would deny everything. */
  private void associate(String acl, String tier, Subnets subnets) {
    subnets
        .idsByZone()
        .forEach(
            (zone, subnetId) ->
                NetworkAclAssociation.Builder.create(this, tier + "_" + Ids.of(zone))
                    .networkAclId(acl)
                    .subnetId(subnetId)
                    .dependsOn(rules)
                    .build());
  }
}
