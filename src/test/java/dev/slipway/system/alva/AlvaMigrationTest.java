package dev.slipway.system.alva;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The task that brings the database to the api's schema. */
class AlvaMigrationTest {
  @Test
  @DisplayName("ALV-07 the migration is a family of its own, of a quarter of a CPU")
  void task() {
    assertThat(Alvas.STAGING)
        .has("aws_ecs_task_definition.migrations")
        .has("family", "alva-migrations")
        .has("cpu", "256")
        .has("memory", "512")
        .has("requires_compatibilities", List.of("FARGATE"));
  }

  @Test
  @DisplayName("ALV-07 it runs pnpm db:migrate in the api's image and logs as migrations")
  void container() {
    assertThat(Reading.container(Alvas.STAGING, "migrations"))
        .has("image", Reading.container(Alvas.STAGING, "api").text("image").orElseThrow())
        .has("command", List.of("pnpm", "db:migrate"))
        .has("logConfiguration.options.awslogs-stream-prefix", "migrations")
        .hasNo("portMappings.0");
  }

  @Test
  @DisplayName("ALV-07 who starts it is told its cluster, family, subnets and group")
  void outputs() {
    assertThat(Alvas.STAGING).has("output.cluster_name").has("value", "alva-staging-cluster");
    assertThat(Alvas.STAGING).has("output.migrations_task_family").has("value", "alva-migrations");
    assertThat(Alvas.STAGING)
        .has("output.migrations_security_group_id")
        .has("value", "${aws_security_group.migrations.id}");
    assertThat(Alvas.STAGING).has("output.private_subnet_ids").has("value.1");
  }
}
