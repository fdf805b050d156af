package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom in Classla: these ways and no others. */
class ClasslaSecurityGroupsTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-02, CLA-04, CLA-05 in: the balancer from everywhere, the backend from it alone")
  void in(String environment) {
    assertThat(Reading.ways(ClasslaStacks.of(environment), "ingress").toList())
        .containsExactly(
            "0.0.0.0/0 -> alb:80",
            "0.0.0.0/0 -> alb:443",
            "alb -> backend:3001",
            "10.0.11.0/24 -> vpc_endpoints:443",
            "10.0.12.0/24 -> vpc_endpoints:443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04, CLA-05 out: the balancer to the backend alone, tasks by HTTPS alone")
  void out(String environment) {
    assertThat(Reading.ways(ClasslaStacks.of(environment), "egress").toList())
        .containsExactly(
            "alb -> backend:3001", "backend -> 0.0.0.0/0:443", "migrate -> 0.0.0.0/0:443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-04 balancer, service, migration and endpoints each have a group of their own")
  void groups(String environment) {
    var stack = ClasslaStacks.of(environment);
    assertThat(stack).resources("aws_security_group").hasSize(4);
    for (String part : new String[] {"alb", "backend", "migrate", "endpoints"}) {
      assertThat(stack)
          .has("aws_security_group." + (part.equals("endpoints") ? "vpc_endpoints" : part))
          .has("name", "classla-" + environment + "-" + part)
          .has("vpc_id", "${aws_vpc.vpc.id}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-02 the VPC's default group opens nothing")
  void defaultGroup(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_default_security_group")
        .has("vpc_id", "${aws_vpc.vpc.id}")
        .hasNo("ingress")
        .hasNo("egress");
  }
}
