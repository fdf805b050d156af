package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many tasks of which size Alva's services run, from which images, and how they roll. */
class AlvaServicesTest {
  @Test
  @DisplayName("ALV-02 one cluster")
  void cluster() {
    assertThat(Alvas.STAGING).only("aws_ecs_cluster").has("name", "alva-staging-cluster");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALV-02 services and families are called alva-…: half a CPU, 1 GB, one task each")
  void service(String service) {
    assertThat(Alvas.STAGING)
        .has("aws_ecs_task_definition." + service)
        .has("family", "alva-" + service)
        .has("cpu", "512")
        .has("memory", "1024");
    assertThat(Alvas.STAGING)
        .has("aws_ecs_service." + service)
        .has("name", "alva-" + service)
        .has("cluster", "${aws_ecs_cluster.cluster.arn}")
        .has("task_definition", "${aws_ecs_task_definition." + service + ".arn}")
        .has("desired_count", 1)
        .has("launch_type", "FARGATE")
        .has("network_configuration.security_groups", List.of(group(service)));
  }

  @Test
  @DisplayName("ALV-02 four services and no more; nothing scales them")
  void noFurtherServices() {
    assertThat(Alvas.STAGING).resources("aws_ecs_service").hasSize(4);
    assertThat(Alvas.STAGING).doesNotHave("aws_appautoscaling_target");
  }

  @ParameterizedTest
  @CsvSource({
    "web, web",
    "api, api",
    "auth, auth",
    "admin, admin",
    "data_setup, alva-data-setup",
  })
  @DisplayName("ALV-02 a repository for each service, and one for data set-up; pushes are scanned")
  void repository(String what, String name) {
    assertThat(Alvas.STAGING)
        .has("aws_ecr_repository." + what)
        .has("name", name)
        .has("image_scanning_configuration.scan_on_push", true);
    assertThat(Alvas.STAGING).resources("aws_ecr_repository").hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "web, 3000, web",
    "api, 3001, api",
    "auth, 3002, auth",
    "admin, 3003, admin",
  })
  @DisplayName("ALV-02 each service listens on its port, in the image of its repository")
  void container(String service, int port, String repository) {
    assertThat(Reading.container(Alvas.STAGING, service))
        .has("name", service)
        .has("image", "444455556666.dkr.ecr.us-east-1.amazonaws.com/" + repository + ":latest")
        .has("portMappings.0.containerPort", port)
        .has("portMappings.0.protocol", "tcp")
        .hasNo("portMappings.1")
        .hasNo("command");
  }

  @ParameterizedTest
  @CsvSource({
    "web, http://$HOSTNAME:3000/",
    "api, http://$HOSTNAME:3001/health",
    "auth, http://$HOSTNAME:3002/health",
    "admin, http://$HOSTNAME:3003/admin",
  })
  @DisplayName("ALV-02 each container is asked for its health where it listens")
  void health(String service, String url) {
    assertThat(Reading.container(Alvas.STAGING, service))
        .has("healthCheck.command", List.of("CMD-SHELL", "wget -q --spider " + url + " || exit 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALV-02 a deployment replaces the task without a gap, or goes back")
  void rolling(String service) {
    assertThat(Alvas.STAGING)
        .has("aws_ecs_service." + service)
        .has("deployment_minimum_healthy_percent", 100)
        .has("deployment_maximum_percent", 200)
        .has("deployment_circuit_breaker.rollback", true)
        .contains("lifecycle.ignore_changes", "task_definition");
  }

  private static String group(String service) {
    return "${aws_security_group." + service + ".id}";
  }
}
