package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request finds its way into LTT. */
class LttRoutingTest {
  @ParameterizedTest
  @CsvSource({
    "dev, ltt-nonprod-alb, aws_subnet.subnets_private_eu_west_1a.id",
    "prod, ltt-prod-alb, one(data.aws_subnets.subnets_private_eu_west_1a.ids)",
  })
  @DisplayName("LTT-10 the load balancer is internal, in the private subnets, patient with streams")
  void balancer(String environment, String name, String subnet) {
    StackModel stack = Ltt.of(environment);
    assertThat(stack)
        .only("aws_lb")
        .has("name", name)
        .has("load_balancer_type", "application")
        .has("internal", true)
        .has("subnets.0", "${" + subnet + "}")
        .has("subnets.1", "${" + subnet.replace("1a", "1b") + "}")
        .has("idle_timeout", 300);
  }

  @ParameterizedTest
  @CsvSource({"dev", "prod"})
  @DisplayName("LTT-10 it listens to HTTP on port 80 and to nothing else")
  void listener(String environment) {
    assertThat(Ltt.of(environment))
        .only("aws_lb_listener")
        .has("port", 80)
        .has("protocol", "HTTP")
        .has("default_action.0.type", "fixed-response")
        .has("default_action.0.fixed_response.status_code", "404");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, dev-mwongozo.alx-ai-tools.com, 110, 120",
    "staging, staging-mwongozo.alx-ai-tools.com, 210, 220",
    "prod, , 110, 120",
  })
  @DisplayName("LTT-10 rules by host and path in dev and staging, by path alone in prod")
  void rules(String environment, String host, int backend, int frontend) {
    rule(environment, "backend", host, backend, List.of("/api/*", "/lti/*", "/health"));
    rule(environment, "frontend", host, frontend, List.of("/*"));
    assertThat(Ltt.of(environment))
        .resources("aws_lb_listener_rule")
        .hasSize(environment.equals("prod") ? 2 : 4);
  }

  private static void rule(
      String environment, String service, String host, int priority, List<String> paths) {
    String name = environment + "_" + service;
    Body rule = Reading.at(Ltt.of(environment), "aws_lb_listener_rule." + name);
    List<Body> conditions = rule.blocks("condition");
    assertThat(rule)
        .has("listener_arn", "${aws_lb_listener.alb_http.arn}")
        .has("priority", priority)
        .has("action.0.type", "forward")
        .has("action.0.target_group_arn", "${aws_lb_target_group." + name + ".arn}");
    assertThat(conditions).hasSize(host == null ? 1 : 2);
    if (host != null) {
      assertThat(conditions.get(0)).has("host_header.values", List.of(host));
    }
    assertThat(conditions.get(conditions.size() - 1)).has("path_pattern.values", paths);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, backend, 8000, /health",
    "dev, frontend, 3000, /",
    "staging, backend, 8000, /health",
    "staging, frontend, 3000, /",
    "prod, backend, 8000, /health",
    "prod, frontend, 3000, /",
  })
  @DisplayName("LTT-10 targets and their health checks")
  void targets(String environment, String service, int port, String path) {
    String name = environment + "_" + service;
    assertThat(Ltt.of(environment))
        .has("aws_lb_target_group." + name)
        .has("port", port)
        .has("protocol", "HTTP")
        .has("target_type", "ip")
        .has("health_check.path", path)
        .has("health_check.interval", 30)
        .has("health_check.healthy_threshold", 2)
        .has("health_check.matcher", "200");
    assertThat(Ltt.of(environment))
        .has("aws_ecs_service." + name)
        .has("load_balancer.target_group_arn", "${aws_lb_target_group." + name + ".arn}")
        .has("load_balancer.container_name", service)
        .has("load_balancer.container_port", port);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, dev-mwongozo.alx-ai-tools.com",
    "staging, staging-mwongozo.alx-ai-tools.com",
    "prod, mwongozo.alx-ai-tools.com",
  })
  @DisplayName("LTT-15 each host leads to the reverse proxy, and nginx learns what it has to know")
  void dns(String environment, String host) {
    assertThat(Ltt.of(environment))
        .has("aws_route53_record." + environment + "_host")
        .has("name", host)
        .has("type", "A")
        .has("records", List.of("52.30.100.225"))
        .has("zone_id", "${data.aws_route53_zone.zone.zone_id}");
    assertThat(Ltt.of(environment)).has("output." + environment + "_host").has("value", host);
    assertThat(Ltt.of(environment))
        .has("output.alb_dns_name")
        .has("value", "${aws_lb.alb.dns_name}");
  }
}
