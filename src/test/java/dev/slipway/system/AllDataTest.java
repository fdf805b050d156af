package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every stack keeps its data, and who holds the key to it. */
class AllDataTest {
  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-10 databases, caches and repositories are encrypted")
  void encryption(StackModel stack) {
    stack
        .resources("aws_db_instance")
        .forEach(each -> assertThat(each).has("storage_encrypted", true));
    stack
        .resources("aws_elasticache_replication_group")
        .forEach(each -> assertThat(each).has("at_rest_encryption_enabled", true));
    stack
        .resources("aws_ecr_repository")
        .forEach(each -> assertThat(each).has("encryption_configuration.encryption_type"));
  }

  @Test
  @DisplayName("ALL-10 a production database resists deletion and leaves a snapshot")
  void productionDatabases() {
    Set<String> production = Set.of("ltt-prod");
    for (String name : production) {
      assertThat(RealStacks.named(name))
          .only("aws_db_instance")
          .has("deletion_protection", true)
          .has("skip_final_snapshot", false)
          .has("final_snapshot_identifier", name + "-final")
          .has("copy_tags_to_snapshot", true);
    }
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
    assertThat(readers)
        .containsExactlyElementsIn(
            stack.resources("aws_db_instance").isEmpty()
                ? Set.of()
                : Set.of(
                    "aws_ecs_task_definition.data_setup",
                    "aws_iam_role_policy.data_setup_application"));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-13 the data set-up writes the connections and no other secret")
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
      if (secret.name().matches(".*_(database_url|checkpoint_db_url|redis_url)")) {
        connections.add(secret.address());
      }
    }
    assertThat(written).isEqualTo(connections);
  }
}
