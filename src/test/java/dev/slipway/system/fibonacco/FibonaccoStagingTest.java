package dev.slipway.system.fibonacco;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A staging between dev and production: a file of its own and no line of Java. */
class FibonaccoStagingTest {
  private static final String FILE = "fibonacco/staging.yaml";

  private static final String ZONE_OF_ITS_OWN =
      "10.0.12.0/24, databaseBlock: 10.0.22.0/24, natIn: us-east-1b";

  private static EditedEnvironments files;
  private static StackModel staging;

  @BeforeAll
  static void synth(@TempDir Path home) throws IOException {
    files = new EditedEnvironments(home);
    files
        .write(FILE, names(Files.readString(files.folder().resolve("fibonacco/dev.yaml"))))
        .edit(FILE, "10.0.12.0/24, databaseBlock: 10.0.22.0/24, natIn: us-east-1a", ZONE_OF_ITS_OWN)
        .edit(FILE, "instanceClass: db.t4g.medium", "instanceClass: db.r6g.large")
        .edit(FILE, "{ a: us-east-1a }", "{ a: us-east-1a, b: us-east-1b, c: us-east-1b }")
        .edit(FILE, "cache.t4g.micro", "cache.r6g.large")
        .edit(FILE, "nodes: 1", "nodes: 2")
        .edit(FILE, "multiAz: false", "multiAz: true")
        .edit(FILE, "transitEncryption: false", "transitEncryption: true")
        .edit(FILE, "rate(1 minute)", "rate(5 minutes)");
    Run run =
        Run.synth(files.arguments("fibonacco-dev", "fibonacco-production", "fibonacco-staging"));
    checkState(run.exitCode() == 0, "%s", run.err());
    staging = StackModel.read(files.output().resolve("stacks/fibonacco-staging/cdk.tf.json"));
  }

  /** Dev's file with names of staging's own; a target group's are short, and so must its be. */
  private static String names(String dev) {
    return dev.replace("learning-center-dev", "learning-center-stg")
        .replace("learning-center-frontend-dev", "learning-center-frontend-staging")
        .replace("learning-center-assets-dev", "learning-center-assets-staging")
        .replace("-dev.fibonacco.com", "-staging.fibonacco.com")
        .replace("key: dev/", "key: staging/")
        .replace("APP_ENV: dev", "APP_ENV: staging")
        .replace("rolePrefix: fibonacco-dev", "rolePrefix: fibonacco-staging");
  }

  @Test
  @DisplayName("FIB-02 its cluster has a further replica, by one word of the file")
  void replicas() {
    assertThat(staging).only("aws_rds_cluster").has("cluster_identifier", "learning-center-stg-db");
    assertThat(staging)
        .resources("aws_rds_cluster_instance")
        .containsExactly(
            "aws_rds_cluster_instance.database_a",
            "aws_rds_cluster_instance.database_b",
            "aws_rds_cluster_instance.database_c");
  }

  @Test
  @DisplayName("FIB-03, FIB-08 its cache speaks TLS, and Laravel is told so")
  void cache() {
    assertThat(staging)
        .only("aws_elasticache_replication_group")
        .has("num_cache_clusters", 2)
        .has("multi_az_enabled", true);
    assertThat(Reading.variables(staging, "scheduler").get("REDIS_URL")).startsWith("tls://");
  }

  @ParameterizedTest
  @CsvSource({"1a", "1b"})
  @DisplayName("FIB-01 each zone of its VPC has a way out of its own")
  void network(String zone) {
    assertThat(staging)
        .has("aws_route.vpc_private_us_east_" + zone + "_routes")
        .has("nat_gateway_id", "${aws_nat_gateway.vpc_nat_us_east_" + zone + ".id}");
  }

  @Test
  @DisplayName("FIB-04, FIB-07 its schedule has a rate of its own, its front ends have their names")
  void places() {
    assertThat(staging)
        .has("aws_cloudwatch_event_rule.scheduler_schedule")
        .has("name", "learning-center-stg-scheduler")
        .has("schedule_expression", "rate(5 minutes)");
    assertThat(staging)
        .only("aws_cloudfront_distribution")
        .has("aliases", List.of("app-staging.fibonacco.com", "learn-staging.fibonacco.com"));
  }

  @Test
  @DisplayName("ALL-14 no name is claimed twice in the account")
  void names() {
    var all = List.of(Fibonaccos.DEV, Fibonaccos.PRODUCTION, staging);
    assertThat(UniqueNames.violations(all)).isEmpty();
    assertThat(UniqueNames.violations(List.of(staging, staging))).isNotEmpty();
  }

  @Test
  @DisplayName("ALL-12 the others stay as they are, to the byte")
  void others() throws IOException {
    for (String name : List.of("fibonacco-dev", "fibonacco-production")) {
      String stack = "stacks/" + name + "/cdk.tf.json";
      assertThat(Files.readString(files.output().resolve(stack)))
          .isEqualTo(Files.readString(RealStacks.OUTPUT.resolve(stack)));
    }
  }
}
