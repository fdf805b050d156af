package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.testing.Emulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.TargetNotConnectedException;
import software.amazon.awssdk.services.ecs.model.Task;

/** The emulated ECS lets somebody into a task that runs, and only there, as the real one does. */
@Tag("real")
class EmulatedSessionsTest {
  @Test
  void onlyATaskThatRunsAndIsReachedHasASession() throws Exception {
    try (var aws = new Emulator()) {
      var shop = new EmulatedShop(aws, "shop");
      shop.register("shop:1");
      aws.programs().of("shop:1").runsOn();
      Task task = shop.run();

      var early = assertThrows(InvalidParameterException.class, () -> enter(shop, task));
      assertThat(early.awsErrorDetails().errorMessage())
          .startsWith("The execute command failed because execute command was not enabled");

      shop.await(task, "RUNNING");
      var session = enter(shop, task).session();
      assertThat(session.sessionId()).startsWith("ecs-execute-command-");
      assertThat(session.streamUrl()).contains(session.sessionId());
      assertThat(session.tokenValue()).isNotEmpty();

      aws.programs().of("shop:1").runsOn().isOutOfReach();
      Task deaf = shop.run();
      shop.await(deaf, "RUNNING");
      assertThrows(TargetNotConnectedException.class, () -> enter(shop, deaf));
    }
  }

  private static ExecuteCommandResponse enter(EmulatedShop shop, Task task) {
    return shop.ecs.executeCommand(
        ask -> ask.cluster("shop").task(task.taskArn()).command("sh").interactive(true));
  }
}
