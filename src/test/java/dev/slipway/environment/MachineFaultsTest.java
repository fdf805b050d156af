package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ALL-12 a machine that AWS does not offer")
class MachineFaultsTest {
  private static final String FILE = "alva/staging.yaml";

  @TempDir Path home;

  @Test
  void isRefusedInItsLine() {
    var files =
        new EditedEnvironments(home)
            .edit(FILE, "db.t3.micro", "db.t3.micor")
            .edit(FILE, "cache.t3.micro", "cache.t3.mcro");
    assertThat(files.faults())
        .containsExactly(
            "environments/alva/staging.yaml: database.instanceClass must be an instance class that"
                + " RDS has for PostgreSQL, got 'db.t3.micor'; did you mean db.t3.micro? (if AWS"
                + " has it by now: 'newer db.t3.micor')",
            "environments/alva/staging.yaml: cache.nodeType must be a node type of ElastiCache, got"
                + " 'cache.t3.mcro'; did you mean cache.t3.micro? (if AWS has it by now: 'newer"
                + " cache.t3.mcro')");
  }

  @Test
  void mayBeNewerThanTheList() {
    var stack =
        new EditedEnvironments(home)
            .edit(FILE, "db.t3.micro", "newer db.t9g.micro")
            .edit(FILE, "cache.t3.micro", "newer cache.t9g.micro")
            .synth("alva-staging")
            .stack("alva-staging");
    assertThat(stack.at("aws_db_instance.database").orElseThrow().body().text("instance_class"))
        .hasValue("db.t9g.micro");
    assertThat(
            stack
                .at("aws_elasticache_replication_group.cache")
                .orElseThrow()
                .body()
                .text("node_type"))
        .hasValue("cache.t9g.micro");
  }
}
