package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every load balancer is spoken to. */
class AllBalancersTest {
  /** The stacks whose documents ask for HTTPS at the load balancer. */
  private static final Set<String> SECURE =
      Set.of(
          "classla-dev",
          "classla-prod",
          "fibonacco-dev",
          "fibonacco-production",
          "h2o-dev",
          "h2o-prod");

  /** Those that ask for its access logs, too. */
  private static final Set<String> LOGGED = Set.of("classla-dev", "classla-prod");

  /** Those whose documents ask for plain HTTP. */
  private static final Set<String> PLAIN = Set.of("alva-staging", "ltt-dev-staging", "ltt-prod");

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  static List<StackModel> secure() {
    return SECURE.stream().sorted().map(RealStacks::named).toList();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-08 the name of a target group changes with what replaces it")
  void targetGroups(StackModel stack) {
    for (Block group : stack.resources("aws_lb_target_group")) {
      assertThat(group.body().text("name").orElseThrow()).matches("[\\w-]{1,25}-[0-9a-f]{6}");
    }
  }

  @Test
  @DisplayName("ALL-08 HTTPS and access logs are where a document asks for them")
  void secureStacks() {
    assertThat(withA("aws_lb_listener", "\"HTTPS\"")).containsAtLeastElementsIn(SECURE);
    assertThat(withA("aws_lb_listener", "\"HTTPS\"")).containsNoneIn(PLAIN);
    assertThat(withA("aws_lb", "access_logs")).containsAtLeastElementsIn(LOGGED);
  }

  @ParameterizedTest
  @MethodSource("secure")
  @DisplayName("ALL-08 every host is on the certificate and leads to the load balancer")
  void hosts(StackModel stack) {
    Block certificate = stack.resources("aws_acm_certificate").get(0);
    Set<String> vouched = new TreeSet<>(certificate.body().texts("domain_name"));
    vouched.addAll(certificate.body().texts("subject_alternative_names"));
    Set<String> asked = new TreeSet<>();
    for (Block rule : stack.resources("aws_lb_listener_rule")) {
      rule.body()
          .blocks("condition")
          .forEach(condition -> asked.addAll(condition.texts("host_header.values")));
    }
    Set<String> led = new TreeSet<>();
    for (Block record : stack.resources("aws_route53_record")) {
      if (Links.from(stack, record, "alias.name").anyMatch(end -> end.type().equals("aws_lb"))) {
        led.add(record.body().at("name").asText());
      }
    }
    assertThat(vouched).isNotEmpty();
    assertThat(asked).isEqualTo(vouched);
    assertThat(led).isEqualTo(vouched);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-08 what is handed out as https is a host of the certificate")
  void addresses(StackModel stack) {
    Stream.concat(
            stack.resources("aws_ecs_task_definition").stream(),
            stack.resources("aws_amplify_app").stream())
        .forEach(
            block ->
                assertWithMessage("%s", block.address())
                    .that(block.body().json().toString())
                    .doesNotContain("https://${aws_lb."));
  }

  private static Set<String> withA(String type, String text) {
    Set<String> names = new TreeSet<>();
    for (StackModel stack : stacks()) {
      if (stack.resources(type).stream().anyMatch(each -> each.toString().contains(text))) {
        names.add(stack.name());
      }
    }
    return names;
  }
}
