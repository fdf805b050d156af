package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.route_table_association.RouteTableAssociation;
import com.hashicorp.cdktf.providers.aws.subnet.Subnet;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.networking.Cidr;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A subnet of one tier in one zone, with the route table that says where it leads. Stateful. */
public final class RoutedSubnet extends Part {
  /**
   * Where the subnet lies and what it is for.
   *
   * @param waysOut the routes that must stand before anything runs in the subnet
   */
  public record Inputs(
      Naming naming,
      String vpcId,
      String tier,
      String zone,
      Cidr block,
      String routeTableId,
      List<ITerraformDependable> waysOut) {}

  private final String id;

  public RoutedSubnet(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.id = subnet(in);
    association(in);
  }

  public String id() {
    return id;
  }

  /** The name under which another stack finds a subnet. */
  static String nameOf(Naming naming, String tier, String zone) {
    return naming.prefix() + "-" + tier + "-" + zone;
  }

  private String subnet(Inputs in) {
    var subnet =
        Subnet.Builder.create(this, MAIN)
            .vpcId(in.vpcId())
            .availabilityZone(in.zone())
            .cidrBlock(in.block().text())
            .mapPublicIpOnLaunch(false)
            .tags(Map.of("Name", nameOf(in.naming(), in.tier(), in.zone())));
    if (!in.waysOut().isEmpty()) {
      subnet.dependsOn(in.waysOut());
    }
    return subnet.build().getId();
  }

  private void association(Inputs in) {
    RouteTableAssociation.Builder.create(this, "routes")
        .subnetId(id)
        .routeTableId(in.routeTableId())
        .build();
  }
}
