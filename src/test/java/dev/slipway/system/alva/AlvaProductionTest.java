package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A production beside staging, in the same account: a file of its own and no line of Java. */
class AlvaProductionTest {
  private static final String FILE = "alva/production.yaml";
  private static final String DOMAIN =
      """
        domain:
          certificate: { validated: { zone: alva.app } }
          hosts: { web: alva.app, api: api.alva.app, auth: auth.alva.app, admin: admin.alva.app }
      """;

  private static EditedEnvironments files;
  private static StackModel production;

  @BeforeAll
  static void synth(@TempDir Path home) {
    files = new EditedEnvironments(home);
    files
        .write(FILE, names(files.text("alva/staging.yaml")))
        .edit(FILE, "10.0.12.0/24, natIn: us-east-1a", "10.0.12.0/24, natIn: us-east-1b")
        .edit(FILE, "instanceClass: db.t3.micro", "instanceClass: db.m6g.large")
        .edit(FILE, "multiAz: false", "multiAz: true")
        .edit(FILE, "deletionProtection: false", "deletionProtection: true")
        .edit(FILE, "finalSnapshot: false", "finalSnapshot: true")
        .edit(FILE, "nodeType: cache.t3.micro", "nodeType: cache.m6g.large")
        .edit(FILE, "transitEncryption: false", "transitEncryption: true")
        .edit(FILE, "  idleTimeoutSeconds", DOMAIN + "  idleTimeoutSeconds")
        .edit(FILE, "deletionProtection: false", "deletionProtection: true");
    files.synth("alva-staging", "alva-production");
    production = files.stack("alva-production");
  }

  /** Staging's file with names of production's own and tasks twice as many and as large. */
  private static String names(String staging) {
    return staging
        .replace("staging", "production")
        .replace("serviceNames: alva ", "serviceNames: alva-production ")
        .replaceAll("outside: \\{ repository: (alva-)?", "outside: { repository: alva-production/")
        .replace("cpu: 512, memoryMib: 1024", "cpu: 1024, memoryMib: 2048")
        .replace("count: 1", "count: 2")
        .replace("makesProvider: true", "makesProvider: false");
  }

  @Test
  @DisplayName("ALV-05, ALL-10 the database spans two zones, is larger and hard to delete")
  void database() {
    assertThat(production)
        .only("aws_db_instance")
        .has("identifier", "alva-production")
        .has("multi_az", true)
        .has("instance_class", "db.m6g.large")
        .has("deletion_protection", true)
        .has("skip_final_snapshot", false);
    assertThat(production)
        .only("aws_elasticache_replication_group")
        .has("node_type", "cache.m6g.large");
    assertThat(Reading.variables(production, "api").get("REDIS_URL")).startsWith("rediss://");
    assertThat(production).only("aws_lb").has("enable_deletion_protection", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1a", "1b"})
  @DisplayName("ALV-01 each zone has a NAT gateway, through which its own subnets leave")
  void nat(String zone) {
    String nat = "vpc_nat_us_east_" + zone;
    assertThat(production)
        .has("aws_nat_gateway." + nat)
        .has("subnet_id", "${aws_subnet.vpc_public_us_east_" + zone + ".id}");
    assertThat(production)
        .has("aws_route.vpc_private_us_east_" + zone + "_routes")
        .has("nat_gateway_id", "${aws_nat_gateway." + nat + ".id}");
    assertThat(production).resources("aws_nat_gateway").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "web, alva.app",
    "api, api.alva.app",
    "auth, auth.alva.app",
    "admin, admin.alva.app",
  })
  @DisplayName("ALV-02, ALV-03 the services are larger, by names of production's, over HTTPS")
  void services(String service, String host) {
    assertThat(production)
        .has("aws_ecs_service." + service)
        .has("name", "alva-production-" + service)
        .has("desired_count", 2);
    assertThat(production)
        .has("aws_ecs_task_definition." + service)
        .has("cpu", "1024")
        .has("memory", "2048");
    assertThat(production)
        .has("aws_ecr_repository." + service)
        .has("name", "alva-production/" + service);
    assertThat(production)
        .has("aws_lb_listener_rule." + service)
        .has("listener_arn", "${aws_lb_listener.alb_https.arn}")
        .has("condition.0.host_header.values", List.of(host));
  }

  @Test
  @DisplayName("ALV-04 its services find each other in a domain of its own")
  void calls() {
    assertThat(Reading.variables(production, "web"))
        .containsEntry("NEXT_PUBLIC_API_URL", "http://api.alva-production.local:3001");
  }

  @Test
  @DisplayName("ALL-14 no name is claimed twice in the account")
  void names() {
    var staging = files.stack("alva-staging");
    for (var stack : List.of(staging, production)) {
      assertThat(stack.providers().get(0)).has("allowed_account_ids", List.of("444455556666"));
    }
    assertThat(UniqueNames.violations(List.of(staging, production))).isEmpty();
    assertThat(UniqueNames.violations(List.of(staging, Alvas.STAGING))).isNotEmpty();
  }

  @Test
  @DisplayName("ALL-12 staging stays as it is, to the byte")
  void staging() throws Exception {
    String stack = "stacks/alva-staging/cdk.tf.json";
    assertThat(Files.readString(files.output().resolve(stack)))
        .isEqualTo(Files.readString(RealStacks.OUTPUT.resolve(stack)));
    assertThat(Files.readString(files.folder().resolve("alva/staging.addresses")))
        .doesNotContain("production");
  }
}
