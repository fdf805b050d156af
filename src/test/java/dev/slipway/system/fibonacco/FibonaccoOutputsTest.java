package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.Sets;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Fibonacco's stacks tell those who deploy, migrate, upload and connect. */
class FibonaccoOutputsTest {
  @ParameterizedTest
  @CsvSource({
    "database_endpoint, ${aws_rds_cluster.database.endpoint}",
    "cache_endpoint, ${aws_elasticache_replication_group.cache.primary_endpoint_address}",
    "cache_port, 6379",
    "frontend_bucket_name, ${aws_s3_bucket_policy.frontend_bucket.bucket}",
    "assets_bucket_name, ${aws_s3_bucket_policy.assets_bucket.bucket}",
    "backend_repository_url, ${aws_ecr_repository.backend.repository_url}",
    "cluster_name, learning-center-cluster",
    "api_service_name, learning-center-service",
    "api_task_definition_arn, ${aws_ecs_task_definition.api.arn}",
    "queue_worker_service_name, learning-center-queue-worker",
    "scheduler_service_name, learning-center-scheduler",
    "migration_task_family, learning-center-migration",
    "alb_dns_name, ${aws_lb.alb.dns_name}",
    "api_target_group_arn, ${aws_lb_target_group.api.arn}",
    "cdn_distribution_id, ${aws_cloudfront_distribution.cdn.id}",
    "cdn_domain, ${aws_cloudfront_distribution.cdn.domain_name}",
    "cdn_app_url, https://app.fibonacco.com",
    "cdn_learn_url, https://learn.fibonacco.com",
  })
  @DisplayName("FIB-12 what the document's commands read")
  void outputs(String output, String value) {
    assertThat(Reading.at(Fibonaccos.PRODUCTION, "output." + output).at("value").asText())
        .isEqualTo(value);
  }

  @Test
  @DisplayName("FIB-12 both environments tell the same, but for what one of them lacks by design")
  void same() {
    Set<String> dev = names(Fibonaccos.DEV);
    Set<String> production = names(Fibonaccos.PRODUCTION);
    assertThat(Sets.difference(dev, production)).containsExactly("nat_addresses");
    assertThat(Sets.difference(production, dev))
        .containsExactly("cache_reader_endpoint", "scheduler_service_name");
    assertThat(Sets.intersection(dev, production))
        .containsAtLeast("vpc_id", "database_endpoint", "cdn_distribution_id", "api_service_name");
  }

  @Test
  @DisplayName("FIB-12, FIB-08 where the seven secrets' values belong")
  void secrets() {
    assertThat(Reading.at(Fibonaccos.PRODUCTION, "output.secret_arns").at("value").size())
        .isEqualTo(7);
  }

  private static Set<String> names(StackModel stack) {
    return stack.outputs().stream().map(Block::name).collect(toSet());
  }
}
