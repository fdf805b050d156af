package dev.slipway.system.ltt;

import static dev.slipway.testing.Truths.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LTT's stacks tell those who deploy, migrate and route. */
class LttOutputsTest {
  @ParameterizedTest
  @CsvSource({
    "vpc_id, ${data.aws_vpc.vpc.id}",
    "private_subnet_ids, ",
    "database_subnet_ids, ",
    "public_subnet_ids, ${data.aws_subnets.vpc_public.ids}",
    "database_endpoint, ${aws_db_instance.database.address}",
    "database_port, 5432",
    "database_security_group_id, ${aws_security_group.database.id}",
    "cache_endpoint, ${aws_elasticache_replication_group.cache.primary_endpoint_address}",
    "cache_port, 6379",
    "cache_security_group_id, ${aws_security_group.cache.id}",
    "alb_dns_name, ${aws_lb.alb.dns_name}",
    "alb_arn, ${aws_lb.alb.arn}",
    "alb_security_group_id, ${aws_security_group.alb.id}",
    "data_setup_task_family, ltt-%s-data-setup",
    "data_setup_security_group_id, ${aws_security_group.data_setup.id}",
  })
  @DisplayName("LTT-19 what the modules put out: subnets, endpoints, groups, the balancer")
  void platform(String output, String value) {
    if (value == null) {
      assertThat(Ltt.NONPROD).has("output." + output).has("value.1");
      assertThat(Ltt.PROD).has("output." + output).has("value.1");
      return;
    }
    Object exact = value.matches("\\d+") ? Integer.valueOf(value) : value;
    assertThat(Ltt.NONPROD)
        .has("output." + output)
        .has("value", value.contains("%s") ? value.formatted("nonprod") : exact);
    assertThat(Ltt.PROD)
        .has("output." + output)
        .has("value", value.contains("%s") ? value.formatted("prod") : exact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-17 what a deployment needs: cluster, services and their task families")
  void deployment(String environment) {
    has(environment, "cluster_name", "ltt-" + environment);
    has(environment, "cluster_arn", "${aws_ecs_cluster." + environment + "_cluster.arn}");
    for (String service : new String[] {"backend", "frontend"}) {
      String id = environment + "_" + service;
      has(environment, service + "_service_name", "ltt-" + environment + "-" + service);
      has(environment, service + "_task_family", "ltt-" + environment + "-" + service);
      has(environment, service + "_security_group_id", "${aws_security_group." + id + ".id}");
      has(environment, service + "_target_group_arn", "${aws_lb_target_group." + id + ".arn}");
    }
    assertThat(Ltt.SHARED)
        .has("output." + environment + "_github_deploy_role_arn")
        .has("value", "${aws_iam_role.github_deploy_" + environment + ".arn}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  @DisplayName("LTT-19 what a migration needs: its family, group and secrets")
  void migration(String environment) {
    String id = environment + "_migrate";
    has(environment, "migrate_task_family", "ltt-" + environment + "-migrate");
    has(environment, "migrate_security_group_id", "${aws_security_group." + id + ".id}");
    assertThat(Ltt.of(environment))
        .has("output." + environment + "_secret_arns")
        .has(
            "value.ltt/" + environment + "/database_url",
            "${aws_secretsmanager_secret.ltt_" + environment + "_database_url.arn}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ltt_backend", "ltt_frontend", "ltt_data_setup"})
  @DisplayName("LTT-17 where images are pushed, and as whom")
  void repositories(String id) {
    assertThat(Ltt.SHARED)
        .has("output." + id + "_repository_url")
        .has("value", "${aws_ecr_repository." + id + ".repository_url}");
    assertThat(Ltt.SHARED)
        .has("output.github_build_role_arn")
        .has("value", "${aws_iam_role.github_build.arn}");
  }

  private static void has(String environment, String output, String value) {
    assertThat(Ltt.of(environment)).has("output." + environment + "_" + output).has("value", value);
  }
}
