package dev.slipway.system.classla;

import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Classla's stacks tell those who deploy, connect and route. */
class ClasslaOutputsTest {
  @ParameterizedTest
  @CsvSource({
    "vpc_id, ${aws_vpc.vpc.id}",
    "cluster_name, classla-%s",
    "cluster_arn, ${aws_ecs_cluster.cluster.arn}",
    "backend_service_name, classla-%s-backend",
    "backend_task_family, classla-%s-backend",
    "backend_task_definition_arn, ${aws_ecs_task_definition.backend.arn}",
    "backend_security_group_id, ${aws_security_group.backend.id}",
    "backend_target_group_arn, ${aws_lb_target_group.backend.arn}",
    "migrate_task_family, classla-%s-migrate",
    "migrate_task_definition_arn, ${aws_ecs_task_definition.migrate.arn}",
    "migrate_security_group_id, ${aws_security_group.migrate.id}",
    "alb_dns_name, ${aws_lb.alb.dns_name}",
    "alb_arn, ${aws_lb.alb.arn}",
    "alb_security_group_id, ${aws_security_group.alb.id}",
    "amplify_app_id, ${aws_amplify_app.frontend.id}",
    "amplify_default_domain, ${aws_amplify_app.frontend.default_domain}",
    "alarm_topic_arn, ${aws_sns_topic.alarms_topic.arn}",
  })
  @DisplayName("CLA-11 what the modules put out, the same in both environments")
  void modules(String output, String value) {
    for (String environment : List.of("dev", "prod")) {
      assertThat(ClasslaStacks.of(environment))
          .has("output." + output)
          .has("value", value.replace("%s", environment));
    }
  }

  @ParameterizedTest
  @CsvSource({"public, public", "private, private", "database, database"})
  @DisplayName("CLA-11 the subnets of each tier, in the order of their zones")
  void subnets(String output, String tier) {
    for (String environment : List.of("dev", "prod")) {
      assertThat(ClasslaStacks.of(environment))
          .has("output." + output + "_subnet_ids")
          .has(
              "value",
              List.of(
                  "${aws_subnet.vpc_" + tier + "_us_east_1a.id}",
                  "${aws_subnet.vpc_" + tier + "_us_east_1b.id}"));
    }
  }

  @Test
  @DisplayName("CLA-11 the addresses under which others see the tasks, by zone")
  void natAddresses() {
    String a = "${aws_eip.vpc_nat_us_east_1a.public_ip}";
    String b = "${aws_eip.vpc_nat_us_east_1b.public_ip}";
    assertThat(ClasslaStacks.DEV).has("output.nat_addresses").has("value", Map.of("us-east-1a", a));
    assertThat(ClasslaStacks.PROD)
        .has("output.nat_addresses")
        .has("value", Map.of("us-east-1a", a, "us-east-1b", b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-11 where images are pushed")
  void repository(String environment) {
    String id = "backend";
    assertThat(ClasslaStacks.of(environment))
        .has("output." + id + "_repository_url")
        .has("value", "${aws_ecr_repository." + id + ".repository_url}");
    assertThat(ClasslaStacks.of(environment))
        .has("output." + id + "_repository_arn")
        .has("value", "${aws_ecr_repository." + id + ".arn}");
  }

  @ParameterizedTest
  @CsvSource({"dev, classla-dev", "prod, classla"})
  @DisplayName("CLA-11 the three secrets by name")
  void secrets(String environment, String owner) {
    String arn = "${%s.arn}";
    assertThat(ClasslaStacks.of(environment))
        .has("output.secret_arns")
        .has(
            "value",
            Map.of(
                owner + "/supabase/credentials",
                arn.formatted(ClasslaStacks.secret(environment, "supabase/credentials")),
                owner + "/workos/credentials",
                arn.formatted(ClasslaStacks.secret(environment, "workos/credentials")),
                owner + "/app/secrets",
                arn.formatted(ClasslaStacks.secret(environment, "app/secrets"))));
  }

  @ParameterizedTest
  @CsvSource({"dev, dev", "prod, main"})
  @DisplayName("CLA-11 where Amplify serves the branch")
  void branch(String environment, String branch) {
    assertThat(ClasslaStacks.of(environment))
        .has("output.amplify_branch_url")
        .has("value", "https://" + branch + ".${aws_amplify_app.frontend.default_domain}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "infrastructure", "cost"})
  @DisplayName("CLA-11 what the dashboards are called")
  void dashboards(String what) {
    for (String environment : List.of("dev", "prod")) {
      assertThat(ClasslaStacks.of(environment))
          .has("output." + what + "_dashboard_name")
          .has("value", "classla-" + environment + "-" + what);
    }
  }
}
