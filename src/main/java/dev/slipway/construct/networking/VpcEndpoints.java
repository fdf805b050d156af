package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.vpc_endpoint.VpcEndpoint;
import com.hashicorp.cdktf.providers.aws.vpc_endpoint_route_table_association.VpcEndpointRouteTableAssociation;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.EndpointService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** Ways from the private subnets of a VPC to services of AWS that do not leave it. */
public final class VpcEndpoints extends Part {
  /**
   * The services, and who reaches them: subnets, their blocks and their route tables by zone.
   *
   * @param routeTableIds by zone
   */
  public record Inputs(
      Naming naming,
      TargetSpec target,
      String vpcId,
      List<EndpointService> services,
      Subnets subnets,
      Map<String, Cidr> blocks,
      Map<String, String> routeTableIds) {}

  private final Inputs in;
  private final List<WayOut> waysOut = new ArrayList<>();

  public VpcEndpoints(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    in.services().stream().filter(EndpointService::isGateway).forEach(this::gateway);
    var interfaces = in.services().stream().filter(each -> !each.isGateway()).toList();
    if (!interfaces.isEmpty()) {
      var group = group();
      interfaces.forEach(each -> networkInterface(each, group.id()));
      waysOut.add(new WayOut(group.peer(), interfaces.stream().map(this::address).toList()));
    }
  }

  /** How tasks get to the services: a way for each gateway, and one for all interfaces. */
  List<WayOut> waysOut() {
    return List.copyOf(waysOut);
  }

  private void gateway(EndpointService service) {
    var gateway = endpoint(service).vpcEndpointType("Gateway").build();
    String gatewayId = gateway.getId();
    List<String> routes = new ArrayList<>();
    in.routeTableIds().forEach((zone, table) -> routes.add(route(service, gatewayId, zone, table)));
    waysOut.add(new WayOut(new Peer.PrefixList(id(service), gateway.getPrefixListId()), routes));
  }

  private String route(EndpointService service, String id, String zone, String tableId) {
    String name = id(service) + "_" + Ids.of(zone);
    VpcEndpointRouteTableAssociation.Builder.create(this, name)
        .vpcEndpointId(id)
        .routeTableId(tableId)
        .build();
    return Ids.reference(VpcEndpointRouteTableAssociation.TF_RESOURCE_TYPE, this, name);
  }

  private void networkInterface(EndpointService service, String groupId) {
    endpoint(service)
        .vpcEndpointType("Interface")
        // The service's own host name then leads here, from everywhere in the VPC.
        .privateDnsEnabled(true)
        .subnetIds(in.subnets().ids())
        .securityGroupIds(List.of(groupId))
        .build();
  }

  private VpcEndpoint.Builder endpoint(EndpointService service) {
    return VpcEndpoint.Builder.create(this, id(service))
        .vpcId(in.vpcId())
        .serviceName("com.amazonaws." + in.target().region() + "." + service.service())
        .tags(Map.of("Name", in.naming().prefix() + "-" + service.service()));
  }

  private SecurityGroup group() {
    var group =
        new SecurityGroup(
            this,
            silent("group"),
            new SecurityGroup.Inputs(
                in.naming().below("endpoints"), in.vpcId(), "Ways to services of AWS"));
    in.blocks()
        .forEach(
            (zone, block) ->
                group.admits(Peer.block("private_" + Ids.of(zone), block), 443, "HTTPS"));
    return group;
  }

  private String address(EndpointService service) {
    return Ids.reference(VpcEndpoint.TF_RESOURCE_TYPE, this, id(service));
  }

  private static String id(EndpointService service) {
    return Ids.of(service.service());
  }
}
