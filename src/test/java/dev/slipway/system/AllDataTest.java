package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every stack keeps its data, and who holds the key to it. */
class AllDataTest {
  private static final Set<String> KEEP_IMAGES =
      Set.of("classla-prod", "fibonacco-production", "h2o-prod", "ltt-shared");

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  static List<StackModel> documented() {
    return Documents.stacks();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-10 buckets never fill up with what nobody would look for again")
  void buckets(StackModel stack) {
    for (Block bucket : stack.resources("aws_s3_bucket")) {
      boolean versioned =
          Links.to(stack, bucket, "aws_s3_bucket_versioning", "bucket").findFirst().isPresent();
      assertThat(the(stack, bucket, "lifecycle_configuration"))
          .has("rule.status", "Enabled")
          .has(
              versioned
                  ? "rule.noncurrent_version_expiration.noncurrent_days"
                  : "rule.expiration.days");
    }
  }

  @Test
  @DisplayName(
      "ALL-10 a production database resists deletion, and so leaves a snapshot as DATA-7 has it")
  void productionDatabases() {
    assertThat(production("aws_db_instance")).containsAtLeast("ltt-prod", "h2o-prod");
    assertThat(production("aws_rds_cluster")).contains("fibonacco-production");
    production()
        .flatMap(AllDataTest::databases)
        .forEach(database -> assertThat(database).has("deletion_protection", true));
  }

  @Test
  @DisplayName("ALL-10 production's load balancers, logs and secrets outlive a mistaken deletion")
  void productionRemains() {
    assertThat(production("aws_s3_bucket"))
        .containsAtLeast("classla-prod", "fibonacco-production", "h2o-prod");
    assertThat(production("aws_lb"))
        .containsAtLeast("ltt-prod", "classla-prod", "fibonacco-production", "h2o-prod");
    assertThat(production("aws_secretsmanager_secret"))
        .containsAtLeast("ltt-prod", "classla-prod", "fibonacco-production", "h2o-prod");
    for (StackModel stack : production().toList()) {
      stack
          .resources("aws_lb")
          .forEach(each -> assertThat(each).has("enable_deletion_protection", true));
      stack
          .resources("aws_s3_bucket")
          .forEach(each -> assertThat(each).has("force_destroy", false));
      stack
          .resources("aws_secretsmanager_secret")
          .forEach(
              each ->
                  assertThat(each.body().at("recovery_window_in_days").asInt())
                      .isAtLeast(Documents.speakOf(stack) ? 30 : 7));
    }
  }

  @ParameterizedTest
  @MethodSource("documented")
  @DisplayName("ALL-20 repositories go with their images, but for those that hold production's")
  void repositories(StackModel stack) {
    // LTT's environments share theirs.
    boolean goes = !KEEP_IMAGES.contains(stack.name());
    stack
        .resources("aws_ecr_repository")
        .forEach(each -> assertThat(each).has("force_delete", goes));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-13 the data set-up alone reads the master secret and changes the cache")
  void masterSecret(StackModel stack) {
    Set<String> readers = new TreeSet<>();
    stack
        .resources()
        .forEach(
            block -> {
              String text = block.body().json().toString();
              if (text.contains("master_user_secret[0]") || text.contains("elasticache:Modify")) {
                readers.add(block.address());
              }
            });
    Set<String> setup =
        Set.of("aws_ecs_task_definition.data_setup", "aws_iam_role_policy.data_setup_application");
    assertThat(setup).containsAtLeastElementsIn(readers);
    if (Documents.speakOf(stack) && databases(stack).findAny().isPresent()) {
      assertThat(readers).isEqualTo(setup);
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-13 the data set-up alone writes secrets: the connections, and no other")
  void writtenSecrets(StackModel stack) {
    Set<String> written = new TreeSet<>();
    for (Block policy : stack.resources("aws_iam_role_policy")) {
      for (var statement : policy.body().document("policy").blocks("Statement")) {
        if (statement.texts("Action").contains("secretsmanager:PutSecretValue")) {
          assertThat(policy.name()).isEqualTo("data_setup_application");
          Reference.in(statement.json()).forEach(secret -> written.add(secret.address()));
        }
      }
    }
    Set<String> connections = new TreeSet<>();
    for (Block secret : stack.resources("aws_secretsmanager_secret")) {
      if (secret.body().at("description").asText().endsWith("written by the data set-up task.")) {
        connections.add(secret.address());
      }
    }
    if (Documents.speakOf(stack)) { // whose files say in these words who writes
      assertThat(written).isEqualTo(connections);
    }
  }

  /** The part of a bucket that Terraform keeps as a resource of its own. */
  private static Block the(StackModel stack, Block bucket, String part) {
    return Links.to(stack, bucket, "aws_s3_bucket_" + part, "bucket").findFirst().orElseThrow();
  }

  private static Stream<Block> databases(StackModel stack) {
    return Stream.of("aws_db_instance", "aws_rds_cluster")
        .flatMap(type -> stack.resources(type).stream());
  }

  private static Stream<StackModel> production() {
    return stacks().stream().filter(stack -> stack.name().matches(".*-prod(uction)?"));
  }

  private static Stream<String> production(String type) {
    return production().filter(stack -> !stack.resources(type).isEmpty()).map(StackModel::name);
  }
}
