package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UniqueNamesTest {
  private static StackModel stack(String name, String account, String resources) {
    return StackModel.parse(
        name,
        "{'provider': {'aws': [{'allowed_account_ids': ['%s']}]}, 'resource': {%s}}"
            .formatted(account, resources)
            .replace('\'', '"'));
  }

  @Test
  void twoStacksOfOneAccountCantClaimOneName() {
    StackModel dev = stack("dev", "1", "'aws_ecs_cluster': {'a': {'name': 'main'}}");
    StackModel prod = stack("prod", "1", "'aws_ecs_cluster': {'b': {'name': 'main'}}");

    assertThat(UniqueNames.violations(List.of(dev, prod)))
        .containsExactly(
            "1 aws_ecs_cluster 'main' is claimed by dev/aws_ecs_cluster.a, prod/aws_ecs_cluster.b");
  }

  @Test
  void neitherCanTwoResourcesOfOneStack() {
    StackModel stack = stack("a", "1", "'aws_lb': {'a': {'name': 'x'}, 'b': {'name': 'x'}}");

    assertThat(UniqueNames.violations(List.of(stack))).hasSize(1);
  }

  @Test
  void aHostBelongsToOneStackWhateverItsTypesOfRecord() {
    String record = "'aws_route53_record': {'%s': {'name': 'a.example.com', 'type': '%s'}}";
    StackModel dev = stack("dev", "1", record.formatted("host", "A"));
    StackModel prod = stack("prod", "1", record.formatted("host", "A"));
    StackModel six = stack("six", "1", record.formatted("host6", "AAAA"));

    assertThat(UniqueNames.violations(List.of(dev, prod, six)))
        .containsExactly(
            "1 aws_route53_record 'a.example.com A' is claimed by dev/aws_route53_record.host,"
                + " prod/aws_route53_record.host");
  }

  @Test
  void otherAccountsTypesAndComputedNamesAreFree() {
    String cluster = "'aws_ecs_cluster': {'a': {'name': 'main'}}";
    StackModel computed =
        stack("c", "1", "'aws_lb': {'a': {'name': '${var.n}'}, 'b': {'name': '${var.n}'}}");

    assertThat(
            UniqueNames.violations(
                List.of(
                    stack("a", "1", cluster),
                    stack("b", "2", cluster),
                    stack("d", "1", "'aws_lb': {'a': {'name': 'main'}}"),
                    computed)))
        .isEmpty();
  }

  @Test
  void aBucketIsOneInTheWorld() {
    String bucket = "'aws_s3_bucket': {'a': {'bucket': 'logs'}}";
    assertThat(UniqueNames.violations(List.of(stack("a", "1", bucket), stack("b", "2", bucket))))
        .containsExactly("aws_s3_bucket 'logs' is claimed by a/aws_s3_bucket.a, b/aws_s3_bucket.a");
  }

  @Test
  @DisplayName("ALL-14 so is a domain that Amplify serves, whatever the hosts below it")
  void aDomainOfAmplifyIsOneInTheWorld() {
    String domain =
        "'aws_amplify_domain_association': {'a': {'domain_name': 'example.com', 'sub_domain':"
            + " [{'prefix': '%s'}]}}";
    assertThat(
            UniqueNames.violations(
                List.of(
                    stack("a", "1", domain.formatted("app")),
                    stack("b", "2", domain.formatted("dev")))))
        .containsExactly(
            "aws_amplify_domain_association 'example.com' is claimed by"
                + " a/aws_amplify_domain_association.a, b/aws_amplify_domain_association.a");
  }

  @Test
  @DisplayName("ALL-14 so is each host of a distribution")
  void aHostOfADistributionIsOneInTheWorld() {
    String distribution = "'aws_cloudfront_distribution': {'cdn': {'aliases': [%s]}}";
    assertThat(
            UniqueNames.violations(
                List.of(
                    stack("a", "1", distribution.formatted("'app.a.org', 'www.a.org'")),
                    stack("b", "2", distribution.formatted("'dev.a.org', 'www.a.org'")))))
        .containsExactly(
            "aws_cloudfront_distribution 'www.a.org' is claimed by"
                + " a/aws_cloudfront_distribution.cdn, b/aws_cloudfront_distribution.cdn");
  }

  @Test
  @DisplayName("ALL-14 every type with a name is known, or its name counts within something only")
  void everyTypeWithANameIsKnown() {
    Set<String> within =
        Set.of(
            "aws_acm_certificate", // one of several for a domain
            "aws_amplify_branch", // its app
            "aws_appautoscaling_policy", // what it scales
            "aws_cloudwatch_log_metric_filter", // its log group
            "aws_ecs_service", // its cluster
            "aws_iam_role_policy", // its role
            "aws_service_discovery_service", // its namespace
            "aws_vpc_endpoint"); // its service's, in its VPC
    Set<String> named = new TreeSet<>();
    for (StackModel stack : RealStacks.all()) {
      for (Block block : stack.resources()) {
        for (var argument : block.body().json().properties()) {
          if (argument.getKey().matches("(.+_)?(name|identifier)|family|bucket")
              && !argument.getValue().asText().contains("${")) {
            named.add(block.type());
          }
        }
      }
    }
    named.removeAll(within);
    named.removeIf(UniqueNames::knows);
    assertThat(named).isEmpty();
  }
}
