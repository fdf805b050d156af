package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.default_security_group.DefaultSecurityGroup;
import com.hashicorp.cdktf.providers.aws.internet_gateway.InternetGateway;
import com.hashicorp.cdktf.providers.aws.vpc.Vpc;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.spec.Naming;
import dev.slipway.spec.TargetSpec;
import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.networking.FlowLogsSpec;
import dev.slipway.spec.networking.NewNetworkSpec;
import dev.slipway.spec.networking.ZoneSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.constructs.Construct;

/** A VPC of a system's own, keyed by zone so that adding a zone moves nothing. Stateful. */
public final class NewVpc extends Part implements HasNetwork {
  /** How it is named, where it lies and what it is made of. */
  public record Inputs(Naming naming, TargetSpec target, NewNetworkSpec spec) {}

  private final Inputs in;
  private final Map<String, ZoneSpec> zones;
  private final String vpcId;
  private final Map<String, NatGateway> nats = new LinkedHashMap<>();
  private final Map<String, RouteTable> privateRoutes = new LinkedHashMap<>();
  private final Network network;

  public NewVpc(Construct scope, String id, Inputs in) {
    super(scope, id);
    this.in = in;
    zones = new TreeMap<>(in.spec().zones());
    vpcId = vpc();
    closedDefaultGroup();
    var publicRoutes = publicRoutes();
    var publicSubnets = tier("public", ZoneSpec::publicBlock, zone -> publicRoutes);
    publicSubnets.idsByZone().forEach((zone, subnet) -> nat(zone, subnet, publicRoutes));
    zones.forEach(this::privateRoutes);
    var privateSubnets = tier("private", ZoneSpec::privateBlock, privateRoutes::get);
    var databaseSubnets = in.spec().hasDatabaseTier() ? databaseTier() : privateSubnets;
    var endpoints = endpoints(privateSubnets);
    network =
        new Network(
            vpcId,
            in.naming().prefix(),
            Optional.of(publicSubnets),
            privateSubnets,
            databaseSubnets,
            in.spec().leadsOut() ? List.of(WayOut.internet()) : endpoints.waysOut());
    in.spec().flowLogs().ifPresent(this::flowLogs);
  }

  @Override
  public Network network() {
    return network;
  }

  /** The addresses under which the private subnets reach others, by the NAT gateway's zone. */
  public Map<String, String> natAddresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    nats.forEach((zone, nat) -> addresses.put(zone, nat.address()));
    return addresses;
  }

  @Override
  public List<Output> outputs() {
    List<Output> outputs = new ArrayList<>(network.outputs());
    outputs.add(new Output("nat_addresses", "Addresses that others see, by zone", natAddresses()));
    return outputs;
  }

  private String vpc() {
    return Vpc.Builder.create(this, MAIN)
        .cidrBlock(in.spec().block().text())
        // Host names that lead to an endpoint need both:
        // https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
        .enableDnsSupport(true)
        .enableDnsHostnames(true)
        .tags(Map.of("Name", in.naming().prefix()))
        .build()
        .getId();
  }

  /** Takes every rule from the group that whoever names none would bear. */
  private void closedDefaultGroup() {
    DefaultSecurityGroup.Builder.create(this, silent("default group"))
        .vpcId(vpcId)
        .tags(Map.of("Name", in.naming().prefix() + "-default"))
        .build();
  }

  private RouteTable publicRoutes() {
    var routes = routes("public");
    routes.leadsThroughInternetGateway(internetGateway());
    return routes;
  }

  private String internetGateway() {
    return InternetGateway.Builder.create(this, silent("internet gateway"))
        .vpcId(vpcId)
        .tags(Map.of("Name", in.naming().prefix()))
        .build()
        .getId();
  }

  private void nat(String zone, String publicSubnetId, RouteTable publicRoutes) {
    if (in.spec().hasNat(zone)) {
      String name = in.naming().prefix() + "-nat-" + zone;
      var inputs = new NatGateway.Inputs(name, publicSubnetId, publicRoutes.waysOut());
      nats.put(zone, new NatGateway(this, "nat_" + Ids.of(zone), inputs));
    }
  }

  private void privateRoutes(String zone, ZoneSpec spec) {
    var routes = routes("private", zone);
    spec.natIn().ifPresent(nat -> routes.leadsThroughNat(nats.get(nat).id()));
    privateRoutes.put(zone, routes);
  }

  private Subnets databaseTier() {
    var routes = routes("database");
    return tier("database", zone -> zone.databaseBlock().orElseThrow(), zone -> routes);
  }

  private RouteTable routes(String... words) {
    return new RouteTable(
        this,
        Ids.of(String.join("_", words)) + "_routes",
        new RouteTable.Inputs(in.naming().prefix() + "-" + String.join("-", words), vpcId));
  }

  private Subnets tier(
      String tier, Function<ZoneSpec, Cidr> block, Function<String, RouteTable> routesOf) {
    Map<String, String> ids = new LinkedHashMap<>();
    zones.forEach(
        (zone, spec) -> {
          var routes = routesOf.apply(zone);
          var inputs =
              new RoutedSubnet.Inputs(
                  in.naming(), vpcId, tier, zone, block.apply(spec), routes.id(), routes.waysOut());
          ids.put(zone, new RoutedSubnet(this, tier + "_" + Ids.of(zone), inputs).id());
        });
    return new Subnets(ids);
  }

  private VpcEndpoints endpoints(Subnets subnets) {
    Map<String, Cidr> blocks = new LinkedHashMap<>();
    zones.forEach((zone, spec) -> blocks.put(zone, spec.privateBlock()));
    Map<String, String> routeTableIds = new LinkedHashMap<>();
    privateRoutes.forEach((zone, routes) -> routeTableIds.put(zone, routes.id()));
    return new VpcEndpoints(
        this,
        "endpoints",
        new VpcEndpoints.Inputs(
            in.naming(),
            in.target(),
            vpcId,
            in.spec().endpoints(),
            subnets,
            blocks,
            routeTableIds));
  }

  private void flowLogs(FlowLogsSpec spec) {
    var inputs = new FlowLogs.Inputs(in.naming(), in.target(), vpcId, spec);
    new FlowLogs(this, "flow_logs", inputs);
  }
}
