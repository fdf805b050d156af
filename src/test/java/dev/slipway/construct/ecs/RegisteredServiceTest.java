package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.construct.discovery.Namespace;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that others call by name. */
class RegisteredServiceTest {
  private static final List<String> ADDRESSES = new ArrayList<>();

  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var work = Tasks.workplace(scope);
            var inputs = new Namespace.Inputs(Specs.NAMING, Specs.NETWORK);
            var namespace = new Namespace(scope, "services", inputs);
            var api = Tasks.service(work, "api", Map.of()).registeredIn(namespace);
            ADDRESSES.add(api.address());
            Tasks.service(work, "web", Map.of("API_URL", api.address())).reaches(api.endpoint());
          });

  @Test
  void ecsEntersItsTasksUnderTheName() {
    assertThat(STACK)
        .has("aws_ecs_service.api")
        .has("service_registries.registry_arn", "${aws_service_discovery_service.api.arn}");
    assertThat(STACK).has("aws_ecs_service.web").hasNo("service_registries");
  }

  @Test
  void callersKnowItByThatName() {
    assertThat(ADDRESSES).containsExactly("http://api.shop-dev.local:8000");
    assertThat(Tasks.containerAt(STACK, "web"))
        .has("environment.0", Map.of("name", "API_URL", "value", "http://api.shop-dev.local:8000"));
  }

  @Test
  void admitsItsCallerOnItsPortAlone() {
    assertThat(STACK.resources("aws_vpc_security_group_ingress_rule")).hasSize(1);
    assertThat(STACK)
        .has("aws_vpc_security_group_ingress_rule.api_from_web_8000")
        .has("security_group_id", "${aws_security_group.api.id}")
        .has("referenced_security_group_id", "${aws_security_group.web.id}")
        .has("from_port", 8000)
        .has("to_port", 8000)
        .has("description", "HTTP from web");
  }

  @Test
  void theCallerWaitsForItsWay() {
    assertThat(STACK)
        .has("aws_ecs_service.web")
        .has(
            "depends_on",
            List.of(
                "aws_vpc_security_group_egress_rule.web_to_api_8000",
                "aws_vpc_security_group_egress_rule.web_to_internet_443",
                "aws_vpc_security_group_ingress_rule.api_from_web_8000"));
  }

  @Test
  void whatIsRegisteredNowhereHasNoAddress() {
    Synthesized.synthScope(
        scope -> {
          var web = Tasks.service(scope, Specs.service(Specs.OUTSIDE, Specs.TWO_TASKS));

          assertThat(assertThrows(IllegalStateException.class, web::endpoint))
              .hasMessageThat()
              .isEqualTo("shop-dev-web is registered nowhere");
        });
  }
}
