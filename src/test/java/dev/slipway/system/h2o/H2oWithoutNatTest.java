package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2O's dev with its other setting: no NAT gateway, and ways to AWS's services in its place. */
class H2oWithoutNatTest {
  private static final String WAYS = "ecrApi, ecrDkr, s3, logs, secretsmanager, ecs, ssmmessages";

  /** As it is rehearsed. */
  private static final StackModel STACK = RealStacks.variant("h2o-dev-without-nat");

  @TempDir Path home;

  private static EditedEnvironments withoutNat(EditedEnvironments files, String ways) {
    String nat = ", natIn: us-east-1a";
    return files
        .edit("h2o/dev.yaml", nat, "")
        .edit("h2o/dev.yaml", nat, "")
        .edit("h2o/dev.yaml", "endpoints: []", "endpoints: [" + ways + "]");
  }

  @Test
  @DisplayName("H2O-02 no gateway and no address of one; private subnets lead out nowhere")
  void none() {
    assertThat(STACK).doesNotHave("aws_nat_gateway");
    assertThat(STACK).doesNotHave("aws_eip");
    assertThat(STACK).resources("aws_route").containsExactly("aws_route.vpc_public_routes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecr.api", "ecr.dkr", "secretsmanager", "logs", "ecs", "ssmmessages"})
  @DisplayName("H2O-02 tasks pull images, read secrets, write logs and open shells by interfaces")
  void interfaces(String service) {
    assertThat(STACK)
        .has("aws_vpc_endpoint.vpc_endpoints_" + service.replace('.', '_'))
        .has("vpc_endpoint_type", "Interface")
        .has("service_name", "com.amazonaws.us-east-1." + service)
        .has("private_dns_enabled", true)
        .has(
            "subnet_ids",
            List.of(
                "${aws_subnet.vpc_private_us_east_1a.id}",
                "${aws_subnet.vpc_private_us_east_1b.id}"));
  }

  @Test
  @DisplayName("H2O-02 and the layers of images, like the PDFs, come through a gateway to S3")
  void gateway() {
    assertThat(STACK).has("aws_vpc_endpoint.vpc_endpoints_s3").has("vpc_endpoint_type", "Gateway");
    assertThat(STACK).resources("aws_vpc_endpoint_route_table_association").hasSize(2);
  }

  @Test
  @DisplayName("H2O-02, ALL-09 no task leaves for the internet, but for those ways")
  void ways() {
    assertThat(Reading.ways(STACK, "egress"))
        .containsExactly(
            "alb -> backend:8000",
            "backend -> database:5432",
            "migrate -> database:5432",
            "data_setup -> database:5432",
            "backend -> cache:6379",
            "backend -> vpc_endpoints:443",
            "backend -> vpc_endpoints_s3:443",
            "migrate -> vpc_endpoints:443",
            "migrate -> vpc_endpoints_s3:443",
            "data_setup -> vpc_endpoints:443",
            "data_setup -> vpc_endpoints_s3:443");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ecrApi, ecrDkr, s3, logs, secretsmanager, ecs | ssmmessages for exec",
        "ecrApi, ecrDkr, s3, logs, ecs, ssmmessages | secretsmanager for secrets",
        "ecrApi, ecrDkr, s3, logs, secretsmanager, ssmmessages | ecs for dataSetup",
        "ecrApi, ecrDkr, logs, secretsmanager, ecs, ssmmessages | s3 for images",
      })
  @DisplayName("ALL-12, H2O-02 one of them that is missing is named, with what needs it")
  void missing(String ways, String missing) {
    assertThat(withoutNat(new EditedEnvironments(home), ways).faults())
        .containsExactly(
            "environments/h2o/dev.yaml: network.endpoints must hold "
                + missing
                + ", since no zone has natIn, got '"
                + ways
                + "'");
  }

  @Test
  @DisplayName("ALL-12, H2O-02 tracing needs a way of its own, and an image from where one leads")
  void tracing() {
    var files =
        withoutNat(new EditedEnvironments(home), WAYS)
            .edit(
                "h2o/dev.yaml",
                "    stopSeconds:",
                "    tracing: { image: { published: { tag: v0.43.1 } }, cpu: 128, memoryMib: 256,"
                    + " samplePercent: 5 }\n    stopSeconds:");
    assertThat(files.faults())
        .containsExactly(
            "environments/h2o/dev.yaml: network.endpoints must hold xray for tracing, since no zone"
                + " has natIn, got '"
                + WAYS
                + "'",
            "environments/h2o/dev.yaml: backend.runs.tracing.image must be copied, since no zone"
                + " has natIn and nothing else leads to where AWS publishes it");
  }
}
