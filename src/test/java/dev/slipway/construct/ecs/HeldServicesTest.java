package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class HeldServicesTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var work = Tasks.workplace(scope);
            new FargateService(new Construct(scope, "dev"), "web", inputs(work));
            new FargateService(new Construct(scope, "dev-2"), "api", inputs(work));
          });

  @Test
  void holdsNothingByItself() {
    assertThat(STACK)
        .has("var.held_services")
        .has("type", "set(string)")
        .has("default", List.of())
        .has("nullable", false);
  }

  @Test
  void aServiceStaysAwayWhenItOrAllAreHeld() {
    assertThat(STACK)
        .has("aws_ecs_service.dev_web")
        .has(
            "count",
            "${length(setintersection(var.held_services, [\"all\", \"dev_web\"])) > 0 ? 0 : 1}");
  }

  @Test
  void refusesAServiceThatDoesNotExist() {
    assertThat(STACK)
        .has("var.held_services")
        .has(
            "validation.condition",
            "${length(setsubtract(var.held_services, [\"all\", \"dev_web\", \"dev_2_api\"])) == 0}")
        .has("validation.error_message", "held_services may name all, dev_web, dev_2_api.");
  }

  private static FargateService.Inputs inputs(Workplace work) {
    return new FargateService.Inputs(work, Specs.service(Tasks.PINNED, Specs.TWO_TASKS), Map.of());
  }
}
