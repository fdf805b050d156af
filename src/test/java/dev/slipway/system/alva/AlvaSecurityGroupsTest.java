package dev.slipway.system.alva;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.testing.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may talk to whom in Alva: these ways and no others. */
class AlvaSecurityGroupsTest {
  private static final String[] CALLS = {
    "alb -> web:3000",
    "alb -> api:3001",
    "alb -> auth:3002",
    "alb -> admin:3003",
    "web -> api:3001",
    "web -> auth:3002",
    "admin -> api:3001",
    "admin -> auth:3002",
    "api -> database:5432",
    "api -> cache:6379",
    "auth -> database:5432",
    "migrations -> database:5432",
    "data_setup -> database:5432",
  };

  @Test
  @DisplayName("ALV-01 only the load balancer is open to all, on two ports; the rest admits calls")
  void ingress() {
    assertThat(Reading.ways(Alvas.STAGING, "ingress").toList())
        .containsExactlyElementsIn(with("0.0.0.0/0 -> alb:80", "0.0.0.0/0 -> alb:443"));
  }

  @Test
  @DisplayName("ALV-01 everybody leaves to where a call goes, and tasks by HTTPS")
  void egress() {
    assertThat(Reading.ways(Alvas.STAGING, "egress").toList())
        .containsExactlyElementsIn(
            with(
                "web -> 0.0.0.0/0:443",
                "api -> 0.0.0.0/0:443",
                "auth -> 0.0.0.0/0:443",
                "admin -> 0.0.0.0/0:443",
                "migrations -> 0.0.0.0/0:443",
                "data_setup -> 0.0.0.0/0:443"));
  }

  @ParameterizedTest
  @CsvSource({
    "alb, alva-staging-alb",
    "database, alva-staging-rds",
    "cache, alva-staging-redis",
    "web, alva-web",
    "api, alva-api",
    "auth, alva-auth",
    "admin, alva-admin",
    "migrations, alva-migrations",
    "data_setup, alva-staging-data-setup",
  })
  @DisplayName("ALV-01 a group for the load balancer, each service and task, database and cache")
  void groups(String id, String name) {
    assertThat(Alvas.STAGING)
        .has("aws_security_group." + id)
        .has("name", name)
        .has("vpc_id", "${aws_vpc.vpc.id}");
    assertThat(Alvas.STAGING).resources("aws_security_group").hasSize(9);
  }

  private static List<String> with(String... more) {
    return Stream.concat(Stream.of(CALLS), Stream.of(more)).toList();
  }
}
