package dev.slipway.operation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecr.EcrClient;

/** What somebody does with a stack that runs: looks at it, reads its logs, runs its tasks. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTwoTest {
  private static final String STACK = "ltt-prod";

  @TempDir static Path folder;
  private Operated operated;

  @BeforeAll
  void open() throws Exception {
    operated = new Operated(folder, "ltt", "prod");
  }

  @AfterAll
  void close() {
    if (operated != null) {
      operated.close();
    }
  }

  @Test
  @DisplayName("ALL-11 a task's log is told, and its exit code is ours")
  void aTask() {
    operated
        .aws()
        .programs()
        .of("ltt-backend")
        .of("alembic", "upgrade", "head")
        .exits(3)
        .says("a", "b");

    Command failed = operated.run("task", STACK, "migrate");

    assertThat(failed.exitCode()).isEqualTo(3);
    assertThat(failed.out()).isEqualTo("a\nb\n");
    assertThat(failed.err())
        .contains(
            "ltt-prod-migrate:1 in ltt-prod, account 411683670812, eu-west-1: alembic upgrade"
                + " head\n");
    assertThat(failed.err())
        .endsWith(
            "prod-migrate failed: Essential container in task exited; migrate ended with 3\n");
    Command other = operated.run("task", STACK, "migrate", "--", "alembic", "current");
    assertWithMessage(other.err()).that(other.exitCode()).isEqualTo(0);
    Command seen =
        operated.run("task", "--dry-run", STACK, "data-setup", "--", "--rotate", "logins");
    assertThat(seen.err()).endsWith(": --rotate logins\n");
    assertThat(seen.exitCode()).isEqualTo(0);
  }

  @Test
  @DisplayName("ALL-18 a task whose image is not there says so, and what helps")
  void aTaskWithoutItsImage() {
    try (var ecr = operated.aws().client(EcrClient.builder())) {
      ecr.deleteRepository(ask -> ask.repositoryName("ltt-data-setup").force(true));
      Command failed = operated.run("task", STACK, "data-setup");
      assertThat(failed.exitCode()).isEqualTo(1);
      assertThat(failed.err()).contains("data-setup did not run: ");
      assertThat(failed.err())
          .endsWith(
              " – is the image pushed (scripts/build --push), and can the task reach the"
                  + " registry?\n");
    }
  }

  @Test
  void theStatusOfAll() {
    Command seen = operated.run("status", STACK);

    assertThat(seen.exitCode()).isEqualTo(4);
    assertThat(seen.out()).startsWith(STACK + " in account 411683670812, eu-west-1\n\nservices\n");
    assertThat(seen.out())
        .contains("    prod-backend: 1 of 1 running, ltt-prod-backend:1, steady\n");
    assertThat(seen.out()).contains("  ! data-setup: has never run");
    Command json = operated.run("status", STACK, "--json");
    assertThat(json.out()).contains("\"revision\" : \"ltt-prod-backend:1\"");
  }

  @Test
  void theLogOfOne() {
    operated.aws().programs().of("ltt-backend").of("echo", "x").says("ERROR one", "two");
    assertThat(operated.run("task", STACK, "migrate", "--", "echo", "x").exitCode()).isEqualTo(0);

    Command all = operated.run("logs", STACK, "prod-migrate", "--since", "5m");
    assertThat(all.exitCode()).isEqualTo(0);
    assertThat(all.out())
        .containsMatch("\\d{4}-\\d\\d-\\d\\dT\\S+Z [0-9a-f]{8} ERROR one\n\\S+ [0-9a-f]{8} two\n");
    Command wrong = operated.run("logs", STACK, "backend", "--since", "yesterday");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("yesterday is no time: write 30m, 1h, 2d, or 2026-11-27T09:00:00Z\n");
  }

  @Test
  void aShell() throws Exception {
    Command without = operated.run("exec", STACK, "backend");
    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.err())
        .startsWith("AWS's session-manager-plugin is missing: install it (https://");

    Path said = folder.resolve("said");
    Path plugin = Files.createDirectory(folder.resolve("bin")).resolve("session-manager-plugin");
    Files.writeString(
        plugin,
        "#!/bin/sh\n[ \"$1\" != --version ] || exit 1\nprintf '%s\\n' \"$@\" >"
            + said.toAbsolutePath()
            + "\n");
    assertThat(plugin.toFile().setExecutable(true)).isTrue();
    String path = plugin.getParent().toAbsolutePath() + ":" + System.getenv("PATH");
    Command held = operated.run(Map.of("PATH", path), "exec", STACK, "backend", "--", "ls", "a b");

    assertWithMessage(held.err()).that(held.exitCode()).isEqualTo(0);
    assertThat(Files.readString(said))
        .containsMatch(
            """
            (?s)\\{"SessionId":"ecs-execute-command-.*"TokenValue".*eu-west-1
            StartSession

            \\{"Target":"ecs:ltt-prod_[0-9a-f]+_.+"}
            https://ssm.eu-west-1.amazonaws.com
            """);
  }

  @Test
  void whoIsMeantIsSaid() {
    Command unknown = operated.run("logs", STACK, "bakend");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .endsWith(
            "ltt-prod has no bakend; it has data-setup, prod-backend, prod-frontend and"
                + " prod-migrate\n");
    Command service = operated.run("exec", STACK, "migrate");
    assertThat(service.exitCode()).isEqualTo(1);
  }

  @Test
  void whatAwsRefusesIsSaid() {
    operated.aws().faults().next(2, "ecs", "DescribeServices", "ThrottlingException");
    assertThat(operated.run("status", STACK).out()).contains("prod-backend: 1 of 1 running");
    Command expired =
        operated.run(Map.of("AWS_ACCESS_KEY_ID", Faults.EXPIRED_KEY), "status", STACK);
    assertThat(expired.exitCode()).isEqualTo(1);
    assertThat(expired.err())
        .endsWith("The credentials of AWS have expired: sign in again (aws sso login).\n");
    Command nothing = operated.run("status", "ltt-dev-staging");
    assertThat(nothing.err())
        .endsWith("Nothing of ltt-dev-staging stands: scripts/deploy ltt-dev-staging makes it.\n");
  }
}
