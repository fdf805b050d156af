package dev.slipway.construct.networking;

/**
 * Where a system lives.
 *
 * @param vpcName a name of the VPC that is known before anything is applied
 */
public record Network(
    String vpcId, String vpcName, Subnets privateSubnets, Subnets databaseSubnets) {}
