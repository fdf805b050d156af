package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.Postcondition;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.data_aws_route_table.DataAwsRouteTable;
import com.hashicorp.cdktf.providers.aws.data_aws_route_table.DataAwsRouteTableFilter;
import com.hashicorp.cdktf.providers.aws.data_aws_security_group.DataAwsSecurityGroup;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnets;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnetsFilter;
import com.hashicorp.cdktf.providers.aws.data_aws_vpc.DataAwsVpc;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.spec.networking.ExistingNetworkSpec;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A VPC that somebody else owns: everything is looked up and nothing is changed. */
public final class ExistingVpc extends Part implements HasOutputs {
  /** What to look for. */
  public record Inputs(ExistingNetworkSpec spec) {}

  private final String name;
  private final String id;
  private final String privateRouteTableId;
  private final String mainRouteTableId;
  private final List<String> publicSubnetIds;
  private final Peer proxy;

  public ExistingVpc(Construct scope, String id, Inputs in) {
    super(scope, id);
    name = Text.literal(in.spec().vpc());
    this.id = vpc();
    privateRouteTableId = privateRouteTable(in);
    mainRouteTableId = mainRouteTable();
    publicSubnetIds = publicSubnets(in);
    proxy = new Peer.Group("proxy", proxyGroup(in));
  }

  public String name() {
    return name;
  }

  public String id() {
    return id;
  }

  /** The table whose way out leads through the VPC's NAT gateway. */
  public String privateRouteTableId() {
    return privateRouteTableId;
  }

  /** The table of subnets that name none; it is checked to have no way out of the VPC. */
  public String mainRouteTableId() {
    return mainRouteTableId;
  }

  public List<String> publicSubnetIds() {
    return publicSubnetIds;
  }

  /** Those who come through the reverse proxy. */
  public Peer proxy() {
    return proxy;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("vpc_id", "The VPC", id),
        new Output("public_subnet_ids", "The VPC's public subnets", publicSubnetIds));
  }

  /** What subnets of a system's own in it say of themselves. */
  List<Output> outputsOf(Network network) {
    return List.of(
        network.privateOutput(),
        network.databaseOutput(),
        new Output(
            "database_route_table_id",
            "The route table that the database subnets use; it has no way out",
            mainRouteTableId));
  }

  private String vpc() {
    return DataAwsVpc.Builder.create(this, MAIN).tags(Map.of("Name", name)).build().getId();
  }

  private String privateRouteTable(Inputs in) {
    return DataAwsRouteTable.Builder.create(this, "private")
        .vpcId(id)
        .tags(Map.of("Name", Text.literal(in.spec().privateRouteTable())))
        .build()
        .getId();
  }

  private String mainRouteTable() {
    // A VPC's main table has only the local route until somebody adds another:
    // https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#main-route-table
    return DataAwsRouteTable.Builder.create(this, "main")
        .vpcId(id)
        .filter(
            List.of(
                DataAwsRouteTableFilter.builder()
                    .name("association.main")
                    .values(List.of("true"))
                    .build()))
        .lifecycle(
            TerraformResourceLifecycle.builder()
                .postcondition(
                    List.of(
                        Postcondition.builder()
                            .condition(
                                "${alltrue([for r in self.routes : r.cidr_block !="
                                    + " \"0.0.0.0/0\"])}")
                            .errorMessage(
                                "The main route table of "
                                    + name
                                    + " leads out of the VPC, but the database subnets land on it"
                                    + " and must have no way out.")
                            .build()))
                .build())
        .build()
        .getId();
  }

  private List<String> publicSubnets(Inputs in) {
    return DataAwsSubnets.Builder.create(this, "public")
        .filter(
            List.of(
                DataAwsSubnetsFilter.builder().name("vpc-id").values(List.of(id)).build(),
                DataAwsSubnetsFilter.builder()
                    .name("tag:Name")
                    .values(List.of(Text.literal(in.spec().publicSubnets())))
                    .build()))
        .build()
        .getIds();
  }

  private String proxyGroup(Inputs in) {
    return DataAwsSecurityGroup.Builder.create(this, "proxy")
        .vpcId(id)
        .name(Text.literal(in.spec().proxySecurityGroup()))
        .build()
        .getId();
  }
}
