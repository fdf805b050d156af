package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom in LTT: these ways and no others. */
class LttSecurityGroupsTest {
  @Test
  @DisplayName("LTT-04 nonprod admits the proxy, its balancer's calls and its own tasks' calls")
  void nonprodIn() {
    List<String> ways = in("dev");
    ways.addAll(in("staging"));
    assertThat(Reading.ways(Ltt.NONPROD, "ingress")).containsExactlyElementsIn(new TreeSet<>(ways));
  }

  @Test
  @DisplayName("LTT-04 prod admits the same by groups of its own")
  void prodIn() {
    assertThat(Reading.ways(Ltt.PROD, "ingress")).containsExactlyElementsIn(in("prod"));
  }

  @Test
  @DisplayName("LTT-04 nonprod leaves to where a call goes, and by HTTPS")
  void nonprodOut() {
    List<String> ways = out("dev");
    ways.addAll(out("staging"));
    assertThat(Reading.ways(Ltt.NONPROD, "egress")).containsExactlyElementsIn(new TreeSet<>(ways));
  }

  @Test
  @DisplayName("LTT-04 prod leaves to where a call goes, and by HTTPS")
  void prodOut() {
    assertThat(Reading.ways(Ltt.PROD, "egress")).containsExactlyElementsIn(out("prod"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonprod", "prod"})
  @DisplayName("LTT-04 the groups are called ltt-…, a set for each database and cache")
  void names(String platform) {
    var stack = platform.equals("prod") ? Ltt.PROD : Ltt.NONPROD;
    assertThat(stack).has("aws_security_group.alb").has("name", "ltt-" + platform + "-alb");
    assertThat(stack).has("aws_security_group.database").has("name", "ltt-" + platform + "-rds");
    assertThat(stack).has("aws_security_group.cache").has("name", "ltt-" + platform + "-redis");
    for (var group : stack.resources("aws_security_group")) {
      assertThat(group).has("vpc_id", "${data.aws_vpc.vpc.id}");
      assertThat(group.body().text("name").orElseThrow()).startsWith("ltt-");
    }
  }

  private static List<String> in(String environment) {
    return named(
        environment,
        "vpc_proxy -> alb:80",
        "vpc_proxy -> alb:443",
        "alb -> %s_backend:8000",
        "alb -> %s_frontend:3000",
        "%s_backend -> database:5432",
        "%s_migrate -> database:5432",
        "data_setup -> database:5432",
        "%s_backend -> cache:6379");
  }

  private static List<String> out(String environment) {
    return named(
        environment,
        "alb -> %s_backend:8000",
        "alb -> %s_frontend:3000",
        "%s_backend -> database:5432",
        "%s_backend -> cache:6379",
        "%s_backend -> 0.0.0.0/0:443",
        "%s_frontend -> 0.0.0.0/0:443",
        "%s_migrate -> database:5432",
        "%s_migrate -> 0.0.0.0/0:443",
        "data_setup -> database:5432",
        "data_setup -> 0.0.0.0/0:443");
  }

  private static List<String> named(String environment, String... ways) {
    List<String> named = new ArrayList<>();
    for (String way : ways) {
      named.add(way.replace("%s", environment));
    }
    return named;
  }
}
