package dev.slipway.construct.networking;

import com.hashicorp.cdktf.Fn;
import com.hashicorp.cdktf.Postcondition;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.Token;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnets;
import com.hashicorp.cdktf.providers.aws.data_aws_subnets.DataAwsSubnetsFilter;
import dev.slipway.construct.Ids;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.Text;
import dev.slipway.spec.Naming;
import dev.slipway.spec.networking.SubnetsSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/** The subnets that another stack created, found by their names. */
public final class ExistingSubnets extends Part implements HasNetwork {
  /** The VPC, the zones, and the stack that has to come first. */
  public record Inputs(Naming naming, ExistingVpc vpc, SubnetsSpec.Existing spec) {}

  private final ExistingVpc vpc;
  private final Network network;

  public ExistingSubnets(Construct scope, String id, Inputs in) {
    super(scope, id);
    vpc = in.vpc();
    network =
        new Network(
            vpc.id(),
            vpc.name(),
            Optional.empty(),
            tier(in, "private"),
            tier(in, "database"),
            List.of(WayOut.internet()));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<Output> outputs() {
    return vpc.outputsOf(network);
  }

  private Subnets tier(Inputs in, String tier) {
    Map<String, String> ids = new LinkedHashMap<>();
    in.spec().availabilityZones().forEach(zone -> ids.put(zone, subnet(in, tier, zone)));
    return new Subnets(ids);
  }

  /** Looks one subnet up as a list, since a list that is empty can say what to do about it. */
  private String subnet(Inputs in, String tier, String zone) {
    String name = RoutedSubnet.nameOf(in.naming(), tier, zone);
    var found =
        DataAwsSubnets.Builder.create(this, tier + "_" + Ids.of(zone))
            .filter(
                List.of(
                    DataAwsSubnetsFilter.builder()
                        .name("vpc-id")
                        .values(List.of(in.vpc().id()))
                        .build(),
                    DataAwsSubnetsFilter.builder().name("tag:Name").values(List.of(name)).build()))
            .lifecycle(
                TerraformResourceLifecycle.builder()
                    .postcondition(List.of(exists(name, Text.literal(in.spec().createdBy()))))
                    .build())
            .build();
    return Token.asString(Fn.one(found.getIds()));
  }

  private static Postcondition exists(String name, String createdBy) {
    return Postcondition.builder()
        .condition("${length(self.ids) == 1}")
        .errorMessage(
            "There must be one subnet named %s; apply %s first, which creates it."
                .formatted(name, createdBy))
        .build();
  }
}
