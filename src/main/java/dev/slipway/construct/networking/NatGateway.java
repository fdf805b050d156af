package dev.slipway.construct.networking;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.providers.aws.eip.Eip;
import dev.slipway.construct.Part;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A way out of private subnets, under an address that partners may have let in. Stateful. */
public final class NatGateway extends Part {
  /**
   * How it is named and where it stands.
   *
   * @param waysOut the routes by which its own subnet leads out
   */
  public record Inputs(String name, String publicSubnetId, List<ITerraformDependable> waysOut) {}

  private final Eip address;
  private final String id;

  public NatGateway(Construct scope, String id, Inputs in) {
    super(scope, id);
    address = address(in);
    this.id = gateway(in);
  }

  public String id() {
    return id;
  }

  /** The address that others see. */
  public String address() {
    return address.getPublicIp();
  }

  private Eip address(Inputs in) {
    return Eip.Builder.create(this, silent("address"))
        .domain("vpc")
        .tags(Map.of("Name", in.name()))
        .build();
  }

  private String gateway(Inputs in) {
    return com.hashicorp.cdktf.providers.aws.nat_gateway.NatGateway.Builder.create(this, MAIN)
        .subnetId(in.publicSubnetId())
        .allocationId(address.getId())
        .tags(Map.of("Name", in.name()))
        .dependsOn(in.waysOut())
        .build()
        .getId();
  }
}
