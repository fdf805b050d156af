package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.Fn;
import com.hashicorp.cdktf.Postcondition;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.Token;
import com.hashicorp.cdktf.providers.aws.data_aws_route_table.DataAwsRouteTable;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnets;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnetsFilter;
import com.hashicorp.cdktf.providers.aws.data_aws_vpc.DataAwsVpc;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.spec.networking.FoundNetworkSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * A VPC with subnets of each tier that somebody else owns: all is looked up, and nothing is
 * changed. That a tier leads where its name says is checked in every plan.
 */
public final class FoundVpc extends Part implements HasNetwork {
  /** What to look for. */
  public record Inputs(FoundNetworkSpec spec) {}

  private final FoundNetworkSpec spec;
  private final String vpcId;
  private final Network network;

  public FoundVpc(Construct scope, String id, Inputs in) {
    super(scope, id);
    spec = in.spec();
    vpcId = DataAwsVpc.Builder.create(this, MAIN).id(spec.vpc()).build().getId();
    var publicSubnets = tier("public", spec.publicSubnets(), Leads.TO_THE_INTERNET);
    var privateSubnets = tier("private", spec.privateSubnets(), Leads.OUT);
    var databaseSubnets =
        spec.databaseSubnets()
            .map(tags -> tier("database", tags, Leads.NOWHERE))
            .orElse(privateSubnets);
    network =
        new Network(
            vpcId,
            spec.vpc(),
            Optional.of(publicSubnets),
            privateSubnets,
            databaseSubnets,
            List.of(WayOut.internet()));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<Output> outputs() {
    return network.outputs();
  }

  /** Where the routes of a tier lead, as Terraform checks it, and in words. */
  private enum Leads {
    TO_THE_INTERNET(
        "${anytrue([for r in self.routes : r.cidr_block == \"0.0.0.0/0\" && %s])}",
        "must lead to an internet gateway, since public load balancers stand there"),
    OUT(
        "${anytrue([for r in self.routes : r.cidr_block == \"0.0.0.0/0\"])"
            + " && alltrue([for r in self.routes : !%s])}",
        "must lead out of the VPC, but not through an internet gateway, since tasks run there"),
    NOWHERE(
        "${alltrue([for r in self.routes : r.cidr_block != \"0.0.0.0/0\" && !%s])}",
        "must not lead out of the VPC, since databases stand there");

    private static final String GATEWAY = "startswith(coalesce(r.gateway_id, \"-\"), \"igw-\")";

    private final String condition;
    private final String words;

    Leads(String condition, String words) {
      this.condition = condition;
      this.words = words;
    }

    private Postcondition from(String subnet) {
      return Postcondition.builder()
          .condition(condition.formatted(GATEWAY))
          .errorMessage("The route table of %s %s.".formatted(subnet, words))
          .build();
    }
  }

  private Subnets tier(String tier, Map<String, String> tags, Leads leads) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (String zone : spec.zones()) {
      String name = tier + "_" + Ids.of(zone);
      String words = "the %s subnet in %s of %s".formatted(tier, zone, spec.vpc());
      String subnet = subnet(name, zone, tags);
      routes(name + "_routes", subnet, leads.from(words));
      ids.put(zone, subnet);
    }
    return new Subnets(ids);
  }

  /** Looks one subnet up as a list, since a list that is empty can say what is missing. */
  private String subnet(String name, String zone, Map<String, String> tags) {
    var literals = new TreeMap<>(Text.literals(tags));
    var found =
        DataAwsSubnets.Builder.create(this, name)
            .filter(List.of(filter("vpc-id", vpcId), filter("availability-zone", zone)))
            .tags(literals)
            .lifecycle(
                checked(
                    Postcondition.builder()
                        .condition("${length(self.ids) == 1}")
                        .errorMessage(
                            "There must be one subnet in %s of %s with the tags %s."
                                .formatted(zone, spec.vpc(), literals))
                        .build()))
            .build();
    return Token.asString(Fn.one(found.getIds()));
  }

  private void routes(String name, String subnet, Postcondition leads) {
    DataAwsRouteTable.Builder.create(this, name).subnetId(subnet).lifecycle(checked(leads)).build();
  }

  private static TerraformResourceLifecycle checked(Postcondition condition) {
    return TerraformResourceLifecycle.builder().postcondition(List.of(condition)).build();
  }

  private static DataAwsSubnetsFilter filter(String name, String value) {
    return DataAwsSubnetsFilter.builder().name(name).values(List.of(value)).build();
  }
}
