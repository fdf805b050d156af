package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Alva's stack tells those who deploy. */
class AlvaOutputsTest {
  @ParameterizedTest
  @CsvSource({
    "vpc_id, ${aws_vpc.vpc.id}",
    "database_endpoint, ${aws_db_instance.database.address}",
    "database_security_group_id, ${aws_security_group.database.id}",
    "cache_endpoint, ${aws_elasticache_replication_group.cache.primary_endpoint_address}",
    "cache_security_group_id, ${aws_security_group.cache.id}",
    "alb_dns_name, ${aws_lb.alb.dns_name}",
    "alb_security_group_id, ${aws_security_group.alb.id}",
    "cluster_name, alva-staging-cluster",
    "data_setup_task_family, alva-staging-data-setup",
    "data_setup_security_group_id, ${aws_security_group.data_setup.id}",
    "alarm_topic_arn, ${aws_sns_topic.alarms_topic.arn}",
  })
  @DisplayName("ALV-01, ALV-05 what the services share")
  void shared(String output, String value) {
    assertThat(Alvas.STAGING).has("output." + output).has("value", value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "api", "auth", "admin"})
  @DisplayName("ALV-02 what a deployment needs: repository, service and task family")
  void deployment(String service) {
    has(service + "_repository_url", "${aws_ecr_repository." + service + ".repository_url}");
    has(service + "_service_name", "alva-" + service);
    has(service + "_task_family", "alva-" + service);
    has(service + "_security_group_id", "${aws_security_group." + service + ".id}");
    has(service + "_target_group_arn", "${aws_lb_target_group." + service + ".arn}");
  }

  @Test
  @DisplayName("ALV-06 where the seven secrets' values belong")
  void secrets() {
    assertThat(Reading.at(Alvas.STAGING, "output.secret_arns").at("value").size()).isEqualTo(7);
    assertThat(Alvas.STAGING)
        .has("output.secret_arns")
        .has(
            "value.alva-staging-cookie-secret",
            "${aws_secretsmanager_secret.alva_staging_cookie_secret.arn}");
  }

  private static void has(String output, String value) {
    assertThat(Alvas.STAGING).has("output." + output).has("value", value);
  }
}
