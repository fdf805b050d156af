package dev.slipway.operation.deploy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.slipway.operation.aws.Image;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a service waits for is read from its stack. */
class NeedsTest {
  @Test
  @DisplayName("ALL-18 a service needs its images and its secrets, a front end its repository")
  void ofAService() {
    Map<String, Needs> needs = of("classla-dev");

    assertThat(needs.keySet()).containsExactly("backend", "frontend");
    assertThat(needs.get("backend").held().address()).isEqualTo("aws_ecs_service.backend");
    assertThat(needs.get("backend").images())
        .containsExactly(new Image("111122223333", "us-east-1", "classla-dev-backend", "latest"));
    assertThat(needs.get("backend").secrets())
        .containsExactly(
            "classla-dev/app/secrets",
            "classla-dev/supabase/credentials",
            "classla-dev/workos/credentials");
    assertThat(needs.get("frontend").app()).hasValue("aws_amplify_app.frontend");
  }

  @Test
  @DisplayName("ALL-18 whatever a stack may hold back is known by what it needs")
  void allThatIsHeld() {
    for (StackModel stack : RealStacks.all()) {
      for (Needs needs : of(stack.name()).values()) {
        assertWithMessage("%s %s", stack.name(), needs.service())
            .that(needs.images().size() + (needs.app().isPresent() ? 1 : 0))
            .isAtLeast(1);
      }
      assertThat(of(stack.name()).keySet()).containsExactlyElementsIn(holdable(stack));
    }
  }

  @Test
  @DisplayName("FIB-04 a schedule needs what its task needs")
  void ofASchedule() {
    Needs needs = of("fibonacco-dev").get("scheduler");

    assertThat(needs.held().address()).isEqualTo("aws_cloudwatch_event_rule.scheduler_schedule");
    assertThat(needs.images()).hasSize(1);
    assertThat(needs.secrets()).isNotEmpty();
  }

  @Test
  void whatIsHeldBackIsNamedToTerraform() {
    assertThat(Needs.holding(List.of("api", "web"))).isEqualTo("held_services=[\"api\", \"web\"]");
  }

  /** What the variable's own rule lets it name, but {@code all}. */
  private static Set<String> holdable(StackModel stack) {
    String rule =
        stack.at("var.held_services").stream()
            .map(each -> each.body().text("validation.condition").orElseThrow())
            .collect(joining());
    return Pattern.compile("\"(\\w+)\"")
        .matcher(rule)
        .results()
        .map(word -> word.group(1))
        .filter(word -> !word.equals("all"))
        .collect(toSet());
  }

  private static Map<String, Needs> of(String stack) {
    return Needs.of(RealStacks.named(stack)).stream()
        .collect(toMap(Needs::service, needs -> needs));
  }
}
