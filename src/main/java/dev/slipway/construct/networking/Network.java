package dev.slipway.construct.networking;

import java.util.Optional;

/**
 * Where a system lives.
 *
 * @param vpcName a name of the VPC that is known before anything is applied
 */
public record Network(
    String vpcId,
    String vpcName,
    Optional<Subnets> publicSubnets,
    Subnets privateSubnets,
    Subnets databaseSubnets) {}
