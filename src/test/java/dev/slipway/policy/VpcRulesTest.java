package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpcRulesTest {
  /** Zones a and b, each with a public, a private and a database subnet; NAT in zone a. */
  private static final String VPC =
      """
      'aws_vpc': {'v': {}}, 'aws_default_security_group': {'v': {'vpc_id': '${aws_vpc.v.id}'}},
      'aws_nat_gateway': {'a': {'subnet_id': '${aws_subnet.public_a.id}'}},
      'aws_subnet': {
        'public_a': {'availability_zone': 'a', 'map_public_ip_on_launch': false},
        'private_a': {'availability_zone': 'a', 'cidr_block': '10.0.1.0/24'},
        'private_b': {'availability_zone': 'b', 'cidr_block': '10.0.2.0/24'},
        'database_a': {'availability_zone': 'a', 'tags': {'Name': 'shop-database-a'}}},
      'aws_route_table': {'public': {}, 'private': {}, 'database': {}},
      'aws_route': {
        'public': {'route_table_id': '${aws_route_table.public.id}', 'gateway_id': 'igw'},
        'private': {'route_table_id': '${aws_route_table.private.id}',
                    'nat_gateway_id': '${aws_nat_gateway.a.id}'}},
      'aws_route_table_association': {
        'public_a': {'subnet_id': '${aws_subnet.public_a.id}',
                     'route_table_id': '${aws_route_table.public.id}'},
        'private_a': {'subnet_id': '${aws_subnet.private_a.id}',
                      'route_table_id': '${aws_route_table.private.id}'},
        'private_b': {'subnet_id': '${aws_subnet.private_b.id}',
                      'route_table_id': '${aws_route_table.private.id}'},
        'database_a': {'subnet_id': '${aws_subnet.database_a.id}',
                       'route_table_id': '${aws_route_table.database.id}'}},
      'aws_security_group': {'endpoints': {}},
      'aws_vpc_security_group_ingress_rule': {
        'a': {'security_group_id': '${aws_security_group.endpoints.id}',
              'cidr_ipv4': '10.0.1.0/24', 'from_port': 443, 'to_port': 443}},
      'aws_vpc_endpoint': {
        's3': {'vpc_endpoint_type': 'Gateway'},
        'ecr': {'vpc_endpoint_type': 'Interface', 'private_dns_enabled': true,
                'subnet_ids': ['${aws_subnet.private_a.id}', '${aws_subnet.private_b.id}'],
                'security_group_ids': ['${aws_security_group.endpoints.id}']}},
      'aws_db_subnet_group': {'d': {'subnet_ids': ['${aws_subnet.database_a.id}']}},
      'aws_ecs_service': {'s': {
        'network_configuration': {'subnets': ['${aws_subnet.private_a.id}']}}}
      """;

  @Test
  void aGoodVpcPasses() {
    for (HouseRule rule : VpcRules.ALL) {
      assertThat(broken(rule, VPC)).isEmpty();
    }
  }

  @Test
  void noSubnetGivesPublicAddresses() {
    assertThat(brokenBy(VpcRules.ADDRESSES_ARE_PRIVATE, "on_launch': false", "on_launch': true"))
        .containsExactly("aws_subnet.public_a");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "route_table_id': '${aws_route_table.database, route_table_id': '${aws_route_table.public",
        "route_table_id': '${aws_route_table.database, route_table_id': '${aws_route_table.private",
        "{'subnet_id': '${aws_subnet.database_a, {'subnet_id': '${aws_subnet.other"
      })
  void databasesLeadNowhere(String piece, String by) {
    assertThat(brokenBy(VpcRules.DATABASES_LEAD_NOWHERE, piece, by))
        .containsExactly("aws_subnet.database_a");
  }

  @Test
  void natStandsInPublic() {
    assertThat(
            brokenBy(
                VpcRules.NAT_STANDS_IN_PUBLIC,
                "gateway': {'a': {'subnet_id': '${aws_subnet.public_a",
                "gateway': {'a': {'subnet_id': '${aws_subnet.private_b"))
        .containsExactly("aws_nat_gateway.a");
  }

  @Test
  void natIsNear() {
    String two = "'aws_nat_gateway': {'b': {'subnet_id': '${aws_subnet.private_b.id}'}, 'a'";
    assertThat(brokenBy(VpcRules.NAT_IS_NEAR, "'aws_nat_gateway': {'a'", two))
        .containsExactly("aws_subnet.private_b");
  }

  @Test
  void theDefaultGroupIsOurs() {
    assertThat(brokenBy(VpcRules.DEFAULT_GROUP_IS_CLOSED, "${aws_vpc.v.id}", "vpc-other"))
        .containsExactly("aws_vpc.v");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "private_dns_enabled': true, private_dns_enabled': false",
        "cidr_ipv4': '10.0.1.0/24, cidr_ipv4': '10.0.0.0/16",
        "cidr_ipv4': '10.0.1.0/24', referenced_security_group_id': 'sg'",
        "to_port': 443, to_port': 8443",
        "security_group_ids, other"
      })
  void endpointsAreNarrow(String piece, String by) {
    assertThat(brokenBy(VpcRules.ENDPOINTS_ARE_NARROW, piece, by))
        .containsExactly("aws_vpc_endpoint.ecr");
  }

  @Test
  void tasksAndStoresStandInside() {
    assertThat(
            brokenBy(
                VpcRules.TASKS_AND_STORES_STAND_INSIDE,
                "subnets': ['${aws_subnet.private_a",
                "subnets': ['${aws_subnet.public_a"))
        .containsExactly("aws_ecs_service.s");
    assertThat(
            brokenBy(
                VpcRules.TASKS_AND_STORES_STAND_INSIDE,
                "subnet_ids': ['${aws_subnet.database_a",
                "subnet_ids': ['${aws_subnet.public_a"))
        .containsExactly("aws_db_subnet_group.d");
  }

  private static List<String> brokenBy(HouseRule rule, String piece, String by) {
    assertThat(VPC).contains(piece);
    return broken(rule, VPC.replace(piece, by));
  }
}
