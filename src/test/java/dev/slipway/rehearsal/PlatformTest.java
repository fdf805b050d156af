package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.rehearsal.Steps.assertEmpty;
import static dev.slipway.rehearsal.Steps.assertKeepsNoSecret;
import static dev.slipway.rehearsal.Steps.succeed;

import dev.slipway.testing.Children;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of LTT's platform in one account: each test leaves it as the next one finds it. */
@Tag("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformTest {
  private static final String HELD = "-var=held_services=[\"all\"]";

  private Stage stage;
  private Terraform shared;
  private Terraform nonprod;
  private Terraform prod;

  @BeforeAll
  void open() throws Exception {
    stage =
        new Stage(Scripts.home().resolve("environments"), Scripts.home().resolve("target/proofs"));
    stage.open(stage.files());
    shared = initialized("ltt-shared", "ltt-shared");
    nonprod = initialized("ltt-dev-staging", "ltt-dev-staging");
    prod = initialized("ltt-prod", "ltt-prod");
  }

  @AfterAll
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @Order(1)
  void prodBeforeDevAndStagingSaysWhichComesFirst() {
    var plan = prod.plan();

    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.said()).contains("apply ltt-dev-staging first");
  }

  @Test
  @Order(2)
  void ofTwoAppliesAtOnceOneFailsAtOnceAndTheOtherFinishes() throws Exception {
    succeed(shared.apply());
    var second = initialized("ltt-dev-staging", "ltt-dev-staging-second");
    Path log = nonprod.folder().resolve("held.log");
    var first =
        nonprod.start(
            List.of("apply", "-json", "-input=false", "-auto-approve", "-parallelism=20", HELD),
            log);
    await(first, log, "\"type\":\"apply_start\"");

    var refused = second.apply(HELD);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.said()).contains("Error acquiring the state lock");
    assertThat(refused.said()).contains("Lock Info");
    assertThat(first.isAlive()).isTrue();
    assertThat(first.waitFor(5, TimeUnit.MINUTES)).isTrue();
    succeed(StepLog.read("held apply", first.exitValue(), log));
  }

  @Test
  @Order(3)
  void aNewAccountReachesRunningServicesStepByStep() {
    assertEmpty(nonprod.replan(HELD));
    assertThat(unmet("ltt-dev-staging"))
        .contains("AWS says otherwise: ltt-dev-backend exists should be 1, is 0");
    succeed(prod.apply(HELD));
    assertEmpty(prod.replan(HELD));

    Secrets.fill(stage.aws(stage.file("ltt-prod")));

    assertEmpty(nonprod.replan(HELD));
    succeed(nonprod.apply());
    assertEmpty(nonprod.replan());
    succeed(prod.apply());
    assertEmpty(prod.replan());
    assertThat(unmet("ltt-dev-staging")).isEmpty();
    assertThat(unmet("ltt-prod")).isEmpty();
  }

  @Test
  @Order(4)
  void noSecretStandsInStateOrPlan() {
    for (var stack : List.of(nonprod, prod)) {
      // 21 shells and two master logins
      assertKeepsNoSecret(stack, stage.aws(stage.file("ltt-prod")), 23, "master_user_secret");
    }
  }

  @Test
  @Order(5)
  void anImageThatIsDeployedFromOutsideStaysDeployed() {
    Outside.deploy(
        stage.aws(stage.file("ltt-prod")),
        "ltt-prod",
        "ltt-prod-backend",
        "example/backend:prod-1");

    assertEmpty(prod.replan());
  }

  @Test
  @Order(6)
  void anAlarmThatWasChangedByHandIsSeen() {
    int alarms = Outside.raiseAlarms(stage.aws(stage.file("ltt-prod")), "ltt-prod");
    assertThat(alarms).isGreaterThan(5);

    var plan = prod.replan();

    assertThat(plan.wouldChange()).isTrue();
    assertThat(plan.changes()).hasSize(alarms);
    assertThat(plan.changes())
        .contains("aws_cloudwatch_metric_alarm.alarms_ltt_prod_backend_cpu: update");
  }

  @Test
  @Order(7)
  void anApplyThatWasKilledIsRecoveredFrom() throws Exception {
    Path log = prod.folder().resolve("killed.log");
    // One alarm after the other, so that it is killed in the midst.
    var killed =
        prod.start(
            List.of("apply", "-json", "-input=false", "-auto-approve", "-parallelism=1"), log);
    await(killed, log, "\"type\":\"apply_complete\"");
    Children.kill(killed);

    var next = prod.apply();

    assertThat(next.exitCode()).isEqualTo(1);
    assertThat(next.said()).contains("Who:");
    var id = Pattern.compile("(?m)^ *ID: +(\\S+)").matcher(next.said());
    assertThat(id.find()).isTrue();
    succeed(prod.unlock(id.group(1)));
    succeed(prod.apply());
    assertEmpty(prod.replan());
  }

  private Terraform initialized(String stack, String copy) {
    var terraform = stage.copy(stage.file(stack), copy);
    succeed(terraform.init());
    return terraform;
  }

  private List<String> unmet(String stack) {
    return Expectations.unmet(stage.file(stack).spec(), stage.aws(stage.file(stack)));
  }

  private static void await(Process process, Path log, String sign) throws InterruptedException {
    while (!Files.text(log).contains(sign)) {
      boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
      assertWithMessage(Files.text(log)).that(ended).isFalse();
    }
  }
}
