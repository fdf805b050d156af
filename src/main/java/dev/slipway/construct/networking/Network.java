package dev.slipway.construct.networking;

import dev.slipway.construct.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a system lives.
 *
 * @param vpcName a name of the VPC that is known before anything is applied
 * @param publicSubnets where a public load balancer may stand, if the system has such a place
 * @param waysOut where tasks leave to
 */
public record Network(
    String vpcId,
    String vpcName,
    Optional<Subnets> publicSubnets,
    Subnets privateSubnets,
    Subnets databaseSubnets,
    List<WayOut> waysOut) {
  /** What a VPC of a system's own says of itself. */
  List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    outputs.add(new Output("vpc_id", "The VPC", vpcId));
    publicSubnets.ifPresent(
        subnets ->
            outputs.add(
                new Output("public_subnet_ids", "Subnets open to the internet", subnets.ids())));
    outputs.add(privateOutput());
    if (!databaseSubnets.equals(privateSubnets)) {
      outputs.add(databaseOutput());
    }
    return outputs;
  }

  Output privateOutput() {
    return new Output("private_subnet_ids", "Subnets of tasks and caches", privateSubnets.ids());
  }

  Output databaseOutput() {
    return new Output("database_subnet_ids", "Subnets of databases", databaseSubnets.ids());
  }
}
