package dev.slipway.operation.deploy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.operation.Workplace;
import dev.slipway.testing.Command;
import dev.slipway.testing.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A deployment that somebody ends in the middle: each test goes on from the one before. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledDeployTest {
  private static final String STACK = "ltt-shared";
  private static final Pattern UNLOCK =
      Pattern.compile("terraform (-chdir=\\S+ force-unlock \\S+)");

  @TempDir static Path folder;
  private Workplace work;

  @BeforeAll
  void open() throws Exception {
    work = new Workplace(folder, "411683670812", "eu-west-1");
    assertThat(work.run("synth", "--not-applied", STACK).exitCode()).isEqualTo(0);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  @Test
  @Order(1)
  @DisplayName(
      "ALL-18 Ctrl-C in an apply lets Terraform write down what it made, and gives its lock back")
  void ctrlCInAnApply() throws Exception {
    takesLong();
    Terminal deploy = work.start("deploy", STACK, "--yes");
    deploy.awaits("\n1 of 15: ");
    deploy.presses("INT");

    Command ended = deploy.ends();
    assertWithMessage(ended.err()).that(ended.exitCode()).isEqualTo(130);
    assertThat(ended.err()).contains("\nStopping: Terraform ends what it has begun");
    assertThat(ended.err())
        .endsWith(
            "What was done until then stands, and scripts/deploy ltt-shared goes on from there.\n");
    assertThat(isLocked()).isFalse();
    assertThat(addresses()).doesNotContain("Not applied yet");
  }

  @Test
  @Order(2)
  @DisplayName(
      "ALL-18 where a deployment is killed, Terraform ends its work, and the next one goes on")
  void killedInAnApply() throws Exception {
    takesLong();
    Terminal deploy = work.start("deploy", STACK, "--yes");
    deploy.awaits("\n1 of ");
    deploy.kills();
    deploy.ends();
    assertThat(isLocked()).isTrue();

    Command next = work.deploy(STACK, "--yes", "--wait", "120");

    assertWithMessage(next.err()).that(next.exitCode()).isEqualTo(0);
    assertThat(next.out()).endsWith(": nothing to change\n");
  }

  @Test
  @Order(3)
  @DisplayName("ALL-18 a lock that a killed Terraform left is told with what takes it away")
  void killedWithTerraform() throws Exception {
    Terminal deploy = work.start("deploy", STACK, "--yes");
    deploy.awaits("\nPlanning ltt-shared\n");
    while (!isLocked()) {
      assertThat(deploy.isAlive()).isTrue();
    }
    deploy.presses("KILL");
    deploy.ends();

    Command told = work.deploy(STACK, "--yes");
    assertThat(told.exitCode()).isEqualTo(1);
    Matcher remedy = UNLOCK.matcher(told.err());
    assertWithMessage(told.err()).that(remedy.find()).isTrue();
    Command unlocked =
        work.terraform(remedy.group(1).replace("force-unlock", "force-unlock -force").split(" "));
    assertWithMessage(unlocked.err()).that(unlocked.exitCode()).isEqualTo(0);
    assertThat(work.deploy(STACK, "--yes").out()).endsWith(": nothing to change\n");
  }

  /** Lets what is made last be tried again and again. */
  private void takesLong() {
    work.aws().faults().next(8, "iam", "PutRolePolicy", "Throttling");
  }

  private boolean isLocked() {
    try (var locks = work.aws().client(DynamoDbClient.builder())) {
      return locks
          .getItem(ask -> ask.tableName("terraform-state-locks").key(Locks.key(STACK)))
          .hasItem();
    }
  }

  private String addresses() throws Exception {
    return Files.readString(work.project().resolve("environments/ltt/shared.addresses"));
  }
}
