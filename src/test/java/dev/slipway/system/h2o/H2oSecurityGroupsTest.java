package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call whom in H2O. */
class H2oSecurityGroupsTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName(
      "ALL-09, H2O-05 only the documented calls come in, to the load balancer from the CDN alone")
  void in(String environment) {
    assertThat(Reading.ways(H2os.of(environment), "ingress"))
        .containsExactly(
            "cdn_servers -> alb:443",
            "alb -> backend:8000",
            "backend -> database:5432",
            "migrate -> database:5432",
            "data_setup -> database:5432",
            "backend -> cache:6379");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("ALL-09 tasks leave to their stores and to 443; the stores leave nowhere")
  void out(String environment) {
    assertThat(Reading.ways(H2os.of(environment), "egress"))
        .containsExactly(
            "alb -> backend:8000",
            "backend -> database:5432",
            "migrate -> database:5432",
            "data_setup -> database:5432",
            "backend -> cache:6379",
            "backend -> 0.0.0.0/0:443",
            "migrate -> 0.0.0.0/0:443",
            "data_setup -> 0.0.0.0/0:443");
  }
}
