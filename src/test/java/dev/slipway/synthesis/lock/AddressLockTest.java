package dev.slipway.synthesis.lock;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.resources;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressLockTest {
  private static final AddressLock LOCK =
      AddressLock.of(
          resources(
              """
              'aws_lb': {'main': {'name': 'not stateful'}},
              'aws_kms_key': {'data': {'description': 'not its identity'}},
              'aws_db_instance': {'database': {
                'storage_encrypted': true, 'engine': 'postgres', 'allocated_storage': 20,
                'kms_key_id': '${aws_kms_key.data.arn}', 'identifier': 'ltt-prod'}},
              'aws_ecr_repository': {'backend': {'name': 'ltt backend',
                'encryption_configuration': [{'encryption_type': 'KMS'}]}}
              """));

  @Test
  void listsStatefulResourcesWithTheirIdentityOneSortedLineEach() {
    assertThat(LOCK.text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "aws_db_instance.database  engine=\"postgres\" identifier=\"ltt-prod\""
                + " kms_key_id=\"${aws_kms_key.data.arn}\" storage_encrypted=true",
            "aws_ecr_repository.backend  encryption_configuration.encryption_type=\"KMS\""
                + " name=\"ltt backend\"",
            "aws_kms_key.data")
        .inOrder();
  }

  @Test
  void listsANetworkAndTheAddressThatOthersSee() {
    AddressLock lock =
        AddressLock.of(
            resources(
                """
                'aws_vpc': {'vpc': {'cidr_block': '10.0.0.0/16', 'enable_dns_support': true}},
                'aws_subnet': {'a': {'vpc_id': 'vpc-1', 'cidr_block': '10.0.1.0/24',
                  'availability_zone': 'eu-west-1a', 'map_public_ip_on_launch': false}},
                'aws_eip': {'nat': {'domain': 'vpc', 'tags': {'Name': 'nat'}}},
                'aws_nat_gateway': {'nat': {'allocation_id': 'a', 'subnet_id': 's'}},
                'aws_service_discovery_private_dns_namespace': {'local': {'name': 'shop.local',
                  'vpc': 'vpc-1', 'description': 'Names of services'}}
                """));

    assertThat(lock.text().lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "aws_eip.nat  domain=\"vpc\"",
            "aws_nat_gateway.nat  allocation_id=\"a\" subnet_id=\"s\"",
            "aws_service_discovery_private_dns_namespace.local  name=\"shop.local\" vpc=\"vpc-1\"",
            "aws_subnet.a  availability_zone=\"eu-west-1a\" cidr_block=\"10.0.1.0/24\""
                + " vpc_id=\"vpc-1\"",
            "aws_vpc.vpc  cidr_block=\"10.0.0.0/16\"")
        .inOrder();
  }

  @Test
  void readsWhatItWrites() {
    assertThat(AddressLock.parse("lock", LOCK.text())).isEqualTo(LOCK);
  }

  @Test
  void readsWhetherItWasApplied() {
    AddressLock not = LOCK.applied(false);

    assertThat(AddressLock.parse("lock", not.text())).isEqualTo(not);
    assertThat(AddressLock.listsSame(not.text(), LOCK.text())).isTrue();
    assertThat(AddressLock.listsSame(LOCK.text(), LOCK.text())).isTrue();
  }

  @Test
  void readsListsAndNumbers() {
    AddressLock lock =
        AddressLock.of(
            resources(
                """
                'aws_elasticache_cluster': {'cache': {'port': 6379, 'cluster_id': 'a=b'}},
                'aws_rds_cluster': {'main': {'availability_zones': ['a', 'b c'], 'engine': 'x'}}
                """));

    assertThat(AddressLock.parse("lock", lock.text())).isEqualTo(lock);
  }

  @Test
  void aBrokenLineIsNamed() {
    assertThat(fault("# fine\naws_s3_bucket.a bucket=\"a\" object"))
        .isEqualTo(
            "a.addresses:2 is not a line of a lock: 'object' is not an argument and its value");
    assertThat(fault("<<<<<<< HEAD"))
        .isEqualTo("a.addresses:1 is not a line of a lock: '<<<<<<<' is not an address");
    assertThat(fault("aws_kms_key.a\naws_kms_key.a"))
        .isEqualTo("a.addresses:2 is not a line of a lock: aws_kms_key.a stands there twice");
    assertThat(fault("aws_s3_bucket.a bucket=\"a")).contains("a.addresses:1 is not a line");
    assertThat(fault("aws_s3_bucket.a bucket=")).contains("a.addresses:1 is not a line");
  }

  @Test
  void aLockThatDoesNotExistIsEmpty(@TempDir Path directory) {
    assertThat(AddressLock.read(directory.resolve("none.addresses")).resources()).isEmpty();
  }

  @Test
  void writingLeavesAnUnchangedFileAlone(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("prod.addresses");
    LOCK.write(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    LOCK.write(file);

    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(0);
    assertThat(Files.readString(file)).isEqualTo(LOCK.text());
    assertThat(directory.toFile().list()).asList().containsExactly("prod.addresses");
  }

  private static String fault(String text) {
    return assertThrows(
            IllegalArgumentException.class, () -> AddressLock.parse("a.addresses", text))
        .getMessage();
  }
}
