package dev.slipway.system.h2o;

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

/** A staging between dev and prod, in the same account: a file of its own and no line of Java. */
class H2oStagingTest {
  private static final String FILE = "h2o/staging.yaml";

  private static EditedEnvironments files;
  private static StackModel staging;

  @BeforeAll
  static void synth(@TempDir Path home) {
    files = new EditedEnvironments(home);
    files
        .write(FILE, names(files.text("h2o/dev.yaml")))
        .edit(FILE, "multiAz: false", "multiAz: true");
    files.synth("h2o-dev", "h2o-prod", "h2o-staging");
    staging = files.stack("h2o-staging");
  }

  /** Dev's file with names of staging's own, and tracing. */
  private static String names(String dev) {
    return dev.replace("key: dev/", "key: staging/")
        .replace("name: dev", "name: staging")
        .replace("h2o-dev", "h2o-staging")
        .replace("h2o/dev/", "h2o/staging/")
        .replace("origin-dev.", "origin-staging.")
        .replace("app-dev.", "app-staging.")
        .replace("branch: dev", "branch: staging")
        .replace("us-east-1a: {", "us-east-1c: {")
        .replace("natIn: us-east-1a", "natIn: us-east-1c")
        .replace(
            "    stopSeconds:",
            """
            tracing: { image: { copied: { repository: h2o-staging-collector, tag: v0.43.1 } }, cpu: 128, memoryMib: 256, samplePercent: 100 }
            stopSeconds:\
            """
                .indent(4)
                .stripTrailing());
  }

  @Test
  @DisplayName("H2O-03, H2O-04 its parts bear its names; its database stands in two zones")
  void parts() {
    assertThat(staging).only("aws_ecs_cluster").has("name", "h2o-staging");
    assertThat(staging).only("aws_ecs_service").has("name", "h2o-staging-backend");
    assertThat(staging)
        .only("aws_db_instance")
        .has("identifier", "h2o-staging")
        .has("multi_az", true);
    assertThat(staging)
        .only("aws_cloudfront_distribution")
        .has("aliases", List.of("app-staging.h2o-allegiant.example"));
    assertThat(staging).has("aws_nat_gateway.vpc_nat_us_east_1c");
  }

  @Test
  @DisplayName("H2O-03 tracing from a copy in its own registry, which has a repository for it")
  void tracing() {
    assertThat(staging).has("aws_ecr_repository.collector").has("name", "h2o-staging-collector");
    assertThat(staging)
        .has("aws_ecs_task_definition.backend")
        .document("container_definitions")
        .has(
            "1.image",
            "555566667777.dkr.ecr.us-east-1.amazonaws.com/h2o-staging-collector:v0.43.1");
    assertThat(Reading.permissions(staging, "backend_execution").get("Pull").toString())
        .contains("h2o-staging-collector");
  }

  @Test
  @DisplayName("ALL-14 no name is claimed twice in the account, nor a name of dev's by prod")
  void names() {
    var all = List.of(files.stack("h2o-dev"), files.stack("h2o-prod"), staging);
    assertThat(UniqueNames.violations(all)).isEmpty();
    assertThat(UniqueNames.violations(List.of(staging, files.stack("h2o-staging")))).isNotEmpty();
  }

  @Test
  @DisplayName("ALL-12 the others stay as they are, to the byte")
  void others() throws Exception {
    for (String name : List.of("h2o-dev", "h2o-prod")) {
      String stack = "stacks/" + name + "/cdk.tf.json";
      assertThat(Files.readString(files.output().resolve(stack)))
          .isEqualTo(Files.readString(RealStacks.OUTPUT.resolve(stack)));
    }
  }
}
