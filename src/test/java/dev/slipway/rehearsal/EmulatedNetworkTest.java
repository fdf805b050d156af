package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The emulated EC2 has no more room in a group, and no more ways to a service, than the real one.
 */
@Tag("real")
class EmulatedNetworkTest {
  @Test
  @DisplayName("H2O-05 a rule for the servers of CloudFront counts as 55 of the 60 of a group")
  void rules() throws Exception {
    EmulatedAws.assertAnswers(
        "ec2",
        """
        ec2 = boto3.client("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        lists = {each["PrefixListName"].split(".")[-1]: each["PrefixListId"] for each in
            ec2.describe_managed_prefix_lists()["PrefixLists"]}
        group = ec2.create_security_group(GroupName="balancer", Description="x", VpcId=vpc)["GroupId"]
        def admit(port, name, direction=ec2.authorize_security_group_ingress):
            tried(f"{port} {name}", direction, GroupId=group, IpPermissions=[dict(IpProtocol="tcp", FromPort=port,
                ToPort=port, PrefixListIds=[dict(PrefixListId=lists[name], Description="Who may")])])
        admit(443, "origin-facing")
        admit(80, "origin-facing")
        admit(80, "s3")
        admit(443, "origin-facing", ec2.authorize_security_group_egress)
        rules = ec2.describe_security_group_rules(Filters=[dict(Name="group-id", Values=[group])])
        print({each.get("Description") for each in rules["SecurityGroupRules"] if not each["IsEgress"]})
        """,
        """
        443 origin-facing: taken
        80 origin-facing: RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has \
        been reached.
        80 s3: taken
        443 origin-facing: taken
        {'Who may'}
        """);
  }

  @Test
  @DisplayName("H2O-02 the emulator refuses endpoints that EC2 refuses")
  void endpoints() throws Exception {
    var said =
        EmulatedAws.says(
            "ec2",
            """
            ec2 = boto3.client("ec2")
            vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
            tables = [ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]]
            a, b, a2 = zones(vpc, "a", "b", "a")
            def endpoint(what, service, type="Interface", region="us-east-1", **settings):
                tried(what, ec2.create_vpc_endpoint, VpcId=vpc, VpcEndpointType=type,
                    ServiceName=f"com.amazonaws.{region}.{service}", **settings)
            endpoint("unknown", "ecr-dkr", SubnetIds=[a])
            endpoint("elsewhere", "logs", region="eu-west-1", SubnetIds=[a])
            endpoint("one zone", "logs", SubnetIds=[a, a2])
            endpoint("no names", "logs", SubnetIds=[a, b], PrivateDnsEnabled=True)
            ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames=dict(Value=True))
            for service in ("ecr.api", "ecr.dkr", "secretsmanager", "logs", "ssmmessages", "xray", "ecs"):
                endpoint(service, service, SubnetIds=[a, b], PrivateDnsEnabled=True)
            endpoint("again", "ecr.dkr", SubnetIds=[a, b], PrivateDnsEnabled=True)
            endpoint("s3", "s3", "Gateway", RouteTableIds=tables)
            endpoint("again", "s3", "Gateway", RouteTableIds=tables)
            """);

    assertThat(said.stream().map(line -> line.replaceAll("(vpc|subnet|rtb|pl)-\\(id\\)", "$1")))
        .containsExactly(
            "unknown: InvalidServiceName: The Vpc Endpoint Service"
                + " 'com.amazonaws.us-east-1.ecr-dkr' does not exist",
            "elsewhere: InvalidServiceName: The Vpc Endpoint Service 'com.amazonaws.eu-west-1.logs'"
                + " does not exist",
            "one zone: DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the"
                + " availability zone of subnet. VPC endpoint subnets should be in different"
                + " availability zones supported by the VPC endpoint service.",
            "no names: InvalidParameter: Enabling private DNS requires both enableDnsSupport and"
                + " enableDnsHostnames VPC attributes set to true for vpc",
            "ecr.api: taken",
            "ecr.dkr: taken",
            "secretsmanager: taken",
            "logs: taken",
            "ssmmessages: taken",
            "xray: taken",
            "ecs: taken",
            "again: InvalidParameter: private-dns-enabled cannot be set because there is already a"
                + " conflicting DNS domain for dkr.ecr.us-east-1.amazonaws.com in the VPC vpc",
            "s3: taken",
            "again: RouteAlreadyExists: route table rtb already has a route with"
                + " destination-prefix-list-id pl")
        .inOrder();
  }
}
