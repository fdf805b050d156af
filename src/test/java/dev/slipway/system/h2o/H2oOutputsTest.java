package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What H2O's stacks tell those who deploy, connect and look. */
class H2oOutputsTest {
  @ParameterizedTest
  @CsvSource({
    "vpc_id, ${aws_vpc.vpc.id}",
    "cluster_name, h2o-%e",
    "backend_service_name, %d-backend",
    "backend_task_family, %d-backend",
    "backend_repository_url, ${aws_ecr_repository.backend.repository_url}",
    "migrate_task_family, %d-migrate",
    "cdn_domain, ${aws_cloudfront_distribution.cdn.domain_name}",
    "cdn_distribution_id, ${aws_cloudfront_distribution.cdn.id}",
    "amplify_default_domain, ${aws_amplify_app.frontend.default_domain}",
    "database_endpoint, ${aws_db_instance.database.address}",
    "cache_endpoint, ${aws_elasticache_replication_group.cache.primary_endpoint_address}",
    "pdf_bucket_name, ${aws_s3_bucket_policy.pdf_bucket.bucket}",
    "log_group_name, ${aws_cloudwatch_log_group.aws_ecs_%d_backend.name}",
  })
  @DisplayName("H2O-09 where everything is, the same in both environments")
  void outputs(String output, String value) {
    for (String environment : List.of("dev", "prod")) {
      String documented = H2os.documented(environment);
      assertThat(H2os.of(environment))
          .has("output." + output)
          .has(
              "value",
              value
                  .replace("%e", environment)
                  .replace("%d", value.contains("${") ? documented.replace('-', '_') : documented));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dev, https://app-dev.h2o-allegiant.example",
    "prod, https://app.h2o-allegiant.example"
  })
  @DisplayName("H2O-09 the address that people open")
  void address(String environment, String address) {
    assertThat(H2os.of(environment)).has("output.cdn_web_url").has("value", address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "private"})
  @DisplayName("H2O-09 the subnets of both tiers, in the order of their zones")
  void subnets(String tier) {
    for (String environment : List.of("dev", "prod")) {
      assertThat(H2os.of(environment))
          .has("output." + tier + "_subnet_ids")
          .has(
              "value",
              List.of(
                  "${aws_subnet.vpc_" + tier + "_us_east_1a.id}",
                  "${aws_subnet.vpc_" + tier + "_us_east_1b.id}"));
    }
  }
}
