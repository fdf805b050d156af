package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.testing.Emulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The emulated ECS runs tasks to their end as the real one does. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatedRunsTest {
  private Emulator aws;
  private EmulatedShop shop;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator();
    shop = new EmulatedShop(aws, "shop");
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @Test
  void aTaskGoesFromStateToStateAndEndsWithWhatItsProgramSays() {
    shop.register("shop:1");
    aws.programs().of("shop:1").of("migrate").exits(3).says("begin", "no such table");
    List<String> states = new ArrayList<>();
    Task task = shop.run("migrate");
    for (Task seen = task; !seen.lastStatus().equals("STOPPED"); seen = shop.look(task)) {
      states.add(seen.lastStatus());
      if (seen.lastStatus().equals("RUNNING")) {
        assertThat(shop.log(task)).containsExactly("begin");
      }
    }
    assertThat(states)
        .containsExactly("PROVISIONING", "PENDING", "RUNNING", "DEPROVISIONING")
        .inOrder();
    Task ended = shop.look(task);
    assertThat(ended.stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
    assertThat(ended.stoppedReason()).isEqualTo("Essential container in task exited");
    assertThat(ended.containers().get(0).exitCode()).isEqualTo(3);
    assertThat(ended.startedBy()).isEqualTo("a person");
    assertThat(ended.group()).isEqualTo("family:shop");
    assertThat(ended.attachments().get(0).details().get(0).value()).isEqualTo(shop.subnet);
    assertThat(shop.log(task)).containsExactly("begin", "no such table").inOrder();
  }

  @Test
  void whatNobodySaysAnythingOfEndsWell() {
    shop.register("shop:quiet");
    Task ended = shop.awaitEnd(shop.run("anything"));
    assertThat(ended.containers().get(0).exitCode()).isEqualTo(0);
    assertThat(shop.log(ended)).containsExactly("app is done");
  }

  @Test
  void whatItWritesIntoSecretsIsThereWhenItHasEndedWell() {
    shop.register("shop:writes");
    try (var secrets = aws.client(SecretsManagerClient.builder())) {
      String secret = secrets.createSecret(ask -> ask.name("login")).arn();
      var program = aws.programs().of("shop:writes").fills(Map.of("login", "sesame"));
      program.exits(1);
      shop.awaitEnd(shop.run());
      assertThrows(
          ResourceNotFoundException.class,
          () -> secrets.getSecretValue(ask -> ask.secretId(secret)));
      program.exits(0);
      shop.awaitEnd(shop.run());
      assertThat(secrets.getSecretValue(ask -> ask.secretId(secret)).secretString())
          .isEqualTo("sesame");
    }
  }

  @Test
  void oneThatRunsOnIsStoppedByHand() {
    shop.register("shop:endless");
    aws.programs().of("shop:endless").runsOn();
    Task task = shop.run();
    for (int looks = 0; looks < 5; looks++) {
      task = shop.look(task);
    }
    assertThat(task.lastStatus()).isEqualTo("RUNNING");
    String arn = task.taskArn();
    shop.ecs.stopTask(ask -> ask.cluster("shop").task(arn).reason("enough"));
    Task ended = shop.awaitEnd(task);
    assertThat(ended.stopCode()).isEqualTo(TaskStopCode.USER_INITIATED);
    assertThat(ended.stoppedReason()).isEqualTo("enough");
    assertThat(ended.containers().get(0).exitCode()).isEqualTo(143);
  }

  @Test
  void aNetworkThatIsNotThereIsRefused() {
    shop.register("shop:1");
    var refused =
        assertThrows(
            InvalidParameterException.class,
            () ->
                shop.ecs.runTask(
                    ask ->
                        ask.cluster("shop")
                            .taskDefinition("shop")
                            .launchType("FARGATE")
                            .networkConfiguration(shop.network("subnet-1"))));
    assertThat(refused.awsErrorDetails().errorMessage())
        .startsWith("Error retrieving subnet information for [subnet-1]: ");
  }

  @Test
  void oneForWhichThereIsNoRoomIsAFailure() {
    String reason = "Capacity is unavailable at this time. Please try again later.";
    String revision = shop.register("shop:big");
    aws.programs().of("shop:big").isNotPlaced(reason);
    var answer =
        shop.ecs.runTask(
            ask ->
                ask.cluster("shop")
                    .taskDefinition(revision)
                    .launchType("FARGATE")
                    .networkConfiguration(shop.network(shop.subnet)));
    assertThat(answer.tasks()).isEmpty();
    assertThat(answer.failures().get(0).reason()).isEqualTo(reason);
  }

  @Test
  void aTaskThatIsNotThereIsAFailure() {
    var answer = shop.ecs.describeTasks(ask -> ask.cluster("shop").tasks("unknown"));
    assertThat(answer.tasks()).isEmpty();
    assertThat(answer.failures().get(0).reason()).isEqualTo("MISSING");
  }
}
