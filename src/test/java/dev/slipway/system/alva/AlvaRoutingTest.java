package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.google.common.base.Splitter;
import dev.slipway.synthesis.Body;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request finds its way into Alva as long as it has no domain. */
class AlvaRoutingTest {
  @Test
  @DisplayName("ALV-03 one load balancer, open to the internet")
  void balancer() {
    assertThat(Alvas.STAGING)
        .only("aws_lb")
        .has("name", "alva-staging-alb")
        .has("load_balancer_type", "application")
        .has("internal", false);
  }

  @Test
  @DisplayName("ALV-03 it speaks HTTP under its own name, since nobody has a certificate for that")
  void listener() {
    assertThat(Alvas.STAGING)
        .only("aws_lb_listener")
        .has("port", 80)
        .has("protocol", "HTTP")
        .has("default_action.0.type", "fixed-response")
        .has("default_action.0.fixed_response.status_code", "404");
    assertThat(Alvas.STAGING).doesNotHave("aws_acm_certificate");
    assertThat(Alvas.STAGING).doesNotHave("aws_route53_record");
  }

  @Test
  @DisplayName("ALV-03 it admits those alone whom the file names, as a comment of it tells how to")
  void clients(@TempDir Path home) {
    var files = new EditedEnvironments(home);
    assertThat(files.text("alva/staging.yaml")).contains("\"clients: [203.0.113.0/24]\"");
    Alvas.withDomain(files, "  clients: [203.0.113.0/24]\n");
    var stack = files.synth("alva-staging").stack("alva-staging");

    assertThat(Reading.ways(stack, "ingress").filter(way -> way.contains("-> alb:")))
        .containsExactly("203.0.113.0/24 -> alb:80", "203.0.113.0/24 -> alb:443");
    assertThat(stack).only("aws_lb").has("internal", false);
  }

  @ParameterizedTest
  @CsvSource({
    "api, 10, /api /api/*",
    "auth, 20, /auth /auth/*",
    "admin, 30, /admin /admin/*",
    "web, 40, /*",
  })
  @DisplayName("ALV-03 api, auth and admin take their paths, and the web takes what is left")
  void rules(String service, int priority, String paths) {
    Body rule = Reading.at(Alvas.STAGING, "aws_lb_listener_rule." + service);
    assertThat(rule)
        .has("listener_arn", "${aws_lb_listener.alb_http.arn}")
        .has("priority", priority)
        .has("action.0.type", "forward")
        .has("action.0.target_group_arn", "${aws_lb_target_group." + service + ".arn}")
        .hasNo("action.1");
    assertThat(rule.blocks("condition")).hasSize(1);
    assertThat(rule).has("condition.0.path_pattern.values", Splitter.on(' ').splitToList(paths));
    assertThat(Alvas.STAGING).resources("aws_lb_listener_rule").hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "web, 3000, /",
    "api, 3001, /health",
    "auth, 3002, /health",
    "admin, 3003, /admin",
  })
  @DisplayName("ALV-03 the targets are the services' tasks, and are asked for their health")
  void targets(String service, int port, String path) {
    assertThat(Alvas.STAGING)
        .has("aws_lb_target_group." + service)
        .has("port", port)
        .has("protocol", "HTTP")
        .has("target_type", "ip")
        .has("health_check.path", path)
        .has("health_check.matcher", "200");
    assertThat(Reading.at(Alvas.STAGING, "aws_lb_target_group." + service).text("name").orElse(""))
        .startsWith("alva-" + service + "-");
    Body served = Reading.at(Alvas.STAGING, "aws_ecs_service." + service);
    assertThat(served.blocks("load_balancer")).hasSize(1);
    assertThat(served)
        .has("load_balancer.0.target_group_arn", "${aws_lb_target_group." + service + ".arn}")
        .has("load_balancer.0.container_name", service)
        .has("load_balancer.0.container_port", port);
  }

  @Test
  @DisplayName("ALV-03 where the applications are found without a domain is put out")
  void address() {
    assertThat(Alvas.STAGING).has("output.alb_dns_name").has("value", "${aws_lb.alb.dns_name}");
    assertThat(List.of("api", "auth").stream().map(AlvaRoutingTest::origins).distinct())
        .containsExactly("http://${aws_lb.alb.dns_name}");
  }

  private static String origins(String service) {
    return Reading.variables(Alvas.STAGING, service).get("CORS_ORIGINS");
  }
}
