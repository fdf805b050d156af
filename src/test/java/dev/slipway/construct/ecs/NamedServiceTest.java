package dev.slipway.construct.ecs;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.ecs.CommonSpec;
import dev.slipway.spec.ecs.NamedSpec;
import dev.slipway.spec.ecs.RunningSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service that commands know by another name than its stack would give it. */
class NamedServiceTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              Tasks.service(scope, named(Specs.service(Specs.OUTSIDE, Specs.TWO_TO_FOUR_TASKS)))
                  .at(Tasks.balancer(scope), Optional.empty(), List.of("/*")));

  @Test
  void serviceAndContainerBearTheNames() {
    assertThat(STACK).has("aws_ecs_service.web").has("name", "shop");
    assertThat(Tasks.containerAt(STACK, "web")).has("name", "nginx");
  }

  @Test
  void whateverSpeaksOfThemKnowsThem() {
    assertThat(STACK).has("aws_ecs_service.web").has("load_balancer.container_name", "nginx");
    assertThat(STACK).only("aws_appautoscaling_target").has("resource_id", "service/shop-dev/shop");
  }

  @Test
  void everythingElseKeepsItsName() {
    assertThat(STACK).has("aws_ecs_task_definition.web").has("family", "shop-dev-web");
    assertThat(STACK).has("aws_security_group.web").has("name", "shop-dev-web");
  }

  private static ServiceSpec named(ServiceSpec plain) {
    var runs = plain.runs();
    return new ServiceSpec(
            new RunningSpec(
                Optional.of(new NamedSpec("shop", "nginx")),
                runs.image(),
                runs.command(),
                runs.size(),
                runs.tasks(),
                runs.deployment(),
                runs.health(),
                runs.variables(),
                runs.secrets(),
                runs.logs(),
                runs.stopSeconds(),
                runs.tracing()),
            plain.answers())
        .with(new CommonSpec(Map.of(), Map.of()));
  }
}
