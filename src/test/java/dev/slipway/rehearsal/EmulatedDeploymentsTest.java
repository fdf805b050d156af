package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.rehearsal.EmulatedService.said;
import static dev.slipway.rehearsal.EmulatedService.states;

import dev.slipway.testing.Emulator;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** The emulated ECS deploys services step by step, and goes back, as the real one does. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatedDeploymentsTest {
  private Emulator aws;
  private String name;
  private EmulatedShop shop;
  private EmulatedService web;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator();
  }

  @BeforeEach
  void serve(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    shop = new EmulatedShop(aws, name);
    shop.register(name + ":1");
    web = EmulatedService.in(shop, 2);
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @Test
  void aDeploymentTakesStepsAndTheFormerOneStaysUntilItIsSteady() {
    assertThat(states(web.look())).containsExactly("1 PRIMARY IN_PROGRESS 0+2");
    assertThat(states(web.look())).containsExactly("1 PRIMARY IN_PROGRESS 2+0");
    assertThat(states(web.look())).containsExactly("1 PRIMARY COMPLETED 2+0");

    web.update(shop.register(name + ":2"));
    assertThat(states(web.look()))
        .containsExactly("2 PRIMARY IN_PROGRESS 0+2", "1 ACTIVE COMPLETED 2+0")
        .inOrder();
    var second = web.awaitEnd();
    assertThat(states(second)).containsExactly("2 PRIMARY COMPLETED 2+0");
    assertThat(said(second).get(0)).isEqualTo("(service web) has reached a steady state.");
    var task = web.tasks(DesiredStatus.RUNNING).get(0);
    assertThat(task.startedBy()).isEqualTo(second.deployments().get(0).id());
    assertThat(task.group()).isEqualTo("service:web");
  }

  @Test
  void oneWhoseTasksExitGoesBack() {
    var before = web.awaitEnd().deployments().get(0);
    aws.programs().of(name + ":2").exits(1).says("no database");
    web.update(shop.register(name + ":2"));

    var back = web.awaitOtherThan("2");
    assertThat(states(back))
        .containsExactly(
            "1 PRIMARY IN_PROGRESS 0+0", "2 ACTIVE FAILED 0+0", "1 ACTIVE COMPLETED 2+0")
        .inOrder();
    assertThat(back.taskDefinition()).isEqualTo(before.taskDefinition());
    assertThat(back.deployments().get(0).rolloutStateReason())
        .isEqualTo(
            "ECS deployment circuit breaker: rolling back to deploymentId " + before.id() + ".");
    var failed = back.deployments().get(1);
    assertThat(failed.rolloutStateReason())
        .isEqualTo("ECS deployment circuit breaker: tasks failed to start.");
    assertThat(failed.failedTasks()).isAtLeast(3);
    assertThat(states(web.awaitEnd())).containsExactly("1 PRIMARY COMPLETED 2+0");

    var stopped =
        web.tasks(DesiredStatus.STOPPED).stream()
            .filter(task -> task.startedBy().equals(failed.id()))
            .findFirst()
            .orElseThrow();
    assertThat(stopped.containers().get(0).exitCode()).isEqualTo(1);
    assertThat(shop.log(stopped)).containsExactly("no database");
  }

  @Test
  void oneThatIsUnwellGoesBackToo() {
    web.awaitEnd();
    aws.programs().of(name + ":2").isUnhealthy();
    web.update(shop.register(name + ":2"));
    web.awaitOtherThan("2");
    assertThat(web.tasks(DesiredStatus.STOPPED).stream().map(Task::stoppedReason))
        .contains("Task failed container health checks");
  }

  @Test
  void theFirstOneHasNowhereToGoBackTo() {
    aws.programs().of(name + ":1").exits(1);
    var failed = web.awaitEnd();
    assertThat(states(failed)).containsExactly("1 PRIMARY FAILED 0+0");
    assertThat(states(web.look())).isEqualTo(states(failed));
    assertThat(said(failed))
        .contains(
            "(service web) (deployment %s) deployment failed: tasks failed to start."
                .formatted(failed.deployments().get(0).id()));
  }

  @Test
  void moreOrFewerTasksAreNoDeployment() {
    var before = web.awaitEnd();
    web.scale(3);
    var after = web.look();
    assertThat(states(after)).containsExactly("1 PRIMARY COMPLETED 3+0");
    assertThat(after.deployments().get(0).id()).isEqualTo(before.deployments().get(0).id());
  }
}
