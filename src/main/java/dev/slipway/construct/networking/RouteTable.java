package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.route.Route;
import dev.slipway.construct.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Where subnets lead: nowhere beyond their VPC until a way out is opened. */
public final class RouteTable extends Part {
  /** How the table is named and which VPC it belongs to. */
  public record Inputs(String name, String vpcId) {}

  private static final String ANYWHERE = "0.0.0.0/0";

  private final String id;
  private final List<ITerraformDependable> waysOut = new ArrayList<>();

  public RouteTable(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.id = table(in);
  }

  public String id() {
    return id;
  }

  /** What must stand before anything that runs here gets out. */
  List<ITerraformDependable> waysOut() {
    return List.copyOf(waysOut);
  }

  /** Leads out, and from outside in. */
  void leadsThroughInternetGateway(String gatewayId) {
    waysOut.add(wayOut().gatewayId(gatewayId).build());
  }

  /** Leads out only. */
  void leadsThroughNat(String gatewayId) {
    waysOut.add(wayOut().natGatewayId(gatewayId).build());
  }

  private Route.Builder wayOut() {
    return Route.Builder.create(this, silent("way out"))
        .routeTableId(id)
        .destinationCidrBlock(ANYWHERE);
  }

  private String table(Inputs in) {
    return com.hashicorp.cdktf.providers.aws.route_table.RouteTable.Builder.create(this, MAIN)
        .vpcId(in.vpcId())
        .tags(Map.of("Name", in.name()))
        .build()
        .getId();
  }
}
