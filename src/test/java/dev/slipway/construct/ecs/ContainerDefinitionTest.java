package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.construct.secrets.SecretReference;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.HealthCheckSpec;
import dev.slipway.synthesis.Body;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerDefinitionTest {
  @Test
  void writesTheDefaultsThatEcsWouldAdd() {
    assertThat(definition(Tasks.container(Tasks.PINNED)))
        .has("essential", true)
        .has("cpu", 0)
        .has("environment", List.of())
        .has("mountPoints", List.of())
        .has("portMappings", List.of())
        .has("secrets", List.of())
        .has("systemControls", List.of())
        .has("volumesFrom", List.of());
  }

  @Test
  void leavesOutWhatEcsWouldNotGiveBack() {
    assertThat(definition(Tasks.container(Tasks.PINNED))).hasNo("command").hasNo("healthCheck");
    assertThat(definition(Tasks.container(List.of(), Specs.HEALTH)))
        .hasNo("healthCheck.startPeriod");
  }

  @Test
  void sortsItsKeys() {
    assertThat(json(Tasks.container(Tasks.PINNED)))
        .startsWith("[{\"cpu\":0,\"environment\":[],\"essential\":true,\"image\":\"registry");
  }

  @Test
  void sortsVariablesAndSecretsByName() {
    var variables = Map.of("B", "2", "C", "3", "A", "1");
    var secrets =
        Map.of(
            "Z", new SecretReference("arn:z", Optional.of("key")),
            "Y", new SecretReference("arn:y", Optional.empty()));

    assertThat(definition(Tasks.container(Tasks.PINNED, variables, secrets, false)))
        .has("environment.0", Map.of("name", "A", "value", "1"))
        .has("environment.2", Map.of("name", "C", "value", "3"))
        .has("secrets.0", Map.of("name", "Y", "valueFrom", "arn:y"))
        .has("secrets.1", Map.of("name", "Z", "valueFrom", "arn:z:key::"));
  }

  @Test
  void mapsAPortToItself() {
    assertThat(definition(Tasks.container(List.of(), Specs.HEALTH)))
        .has(
            "portMappings",
            List.of(Map.of("containerPort", 8000, "hostPort", 8000, "protocol", "tcp")));
  }

  @Test
  void writesItsLogToTheGroup() {
    assertThat(definition(Tasks.container(Tasks.PINNED)))
        .has("logConfiguration.logDriver", "awslogs")
        .has(
            "logConfiguration.options",
            Map.of(
                "awslogs-group", "/ecs/web",
                "awslogs-region", "eu-west-1",
                "awslogs-stream-prefix", "ecs"));
  }

  @Test
  void asksForHealthInAShell() {
    assertThat(definition(Tasks.container(List.of(), new HealthCheckSpec("true", 30, 5, 3, 10))))
        .has("healthCheck.command", List.of("CMD-SHELL", "true"))
        .has("healthCheck.interval", 30)
        .has("healthCheck.timeout", 5)
        .has("healthCheck.retries", 3)
        .has("healthCheck.startPeriod", 10);
  }

  @Test
  void mayTakeItsTimeToEnd() {
    var patient =
        new Container(
            "web",
            Tasks.PINNED,
            List.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(90),
            false);

    assertThat(definition(patient)).has("stopTimeout", 90);
    assertThat(definition(Tasks.container(Tasks.PINNED))).hasNo("stopTimeout");
  }

  @Test
  void commandsAndChecksReachTheContainerAsTheyStand() {
    var check = new HealthCheckSpec("test ${PORT:-1}", 30, 5, 3, 0);

    assertThat(definition(Tasks.container(List.of("sh", "-c", "echo ${HOME} %{x}"), check)))
        .has("command", List.of("sh", "-c", "echo $${HOME} %%{x}"))
        .has("healthCheck.command.1", "test $${PORT:-1}");
  }

  @Test
  void aReferenceInAVariableSurvives() {
    var variables = Map.of("URL", "http://${aws_lb.alb.dns_name}");

    assertThat(definition(Tasks.container(Tasks.PINNED, variables, Map.of(), false)))
        .has("environment.0.value", "http://${aws_lb.alb.dns_name}");
  }

  private static Body definition(Container container) {
    return new Body("task", TextNode.valueOf(json(container))).document("");
  }

  private static String json(Container container) {
    return ContainerDefinition.json(
        container,
        "registry/web:v7",
        List.of(),
        new FargateSize(256, 512),
        new ContainerDefinition.Log("/ecs/web", "ecs", Specs.TARGET.region()));
  }
}
