package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
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
}
