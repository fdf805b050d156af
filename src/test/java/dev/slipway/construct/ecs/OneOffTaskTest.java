package dev.slipway.construct.ecs;

import static dev.slipway.testing.Policies.allow;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.construct.identity.Statement;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.ecs.FargateSize;
import dev.slipway.spec.ecs.LogSpec;
import dev.slipway.spec.ecs.TaskSpec;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.spec.secrets.SecretSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneOffTaskTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope -> {
            var spec =
                new TaskSpec(
                    Specs.OUTSIDE,
                    new FargateSize(256, 512),
                    List.of("alembic", "upgrade", "head"),
                    Map.of("PROMPT", "100 %{x} ${y}"),
                    Map.of("URL", new SecretSource("shop/url")),
                    Optional.of(List.of(5432)),
                    new LogSpec(Optional.empty(), "migrations", 30));
            var inputs = new SecurityGroup.Inputs(Specs.NAMING, "vpc-1", "A store");
            var store = new SecurityGroup(scope, "store", inputs);
            Tasks.workplace(scope, Map.of("shop/url", new SecretSpec("Where the store is.", 30)))
                .task("migrate", spec, Map.of("CACHE", "${aws_cache.address}"))
                .reaches(new Endpoint("PostgreSQL", "host", 5432, store))
                .may(Statement.allow("Read", List.of("s3:GetObject"), List.of("arn:b")));
          });

  @Test
  void runsItsCommand() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("name", "migrate")
        .has("command", List.of("alembic", "upgrade", "head"))
        .has(
            "secrets",
            List.of(
                Map.of(
                    "name",
                    "URL",
                    "valueFrom",
                    "${aws_secretsmanager_secret.secrets_shop_url.arn}")));
  }

  @Test
  void leavesToHostsOutsideWhereItsFileSaysSo() {
    assertThat(STACK)
        .has("aws_vpc_security_group_egress_rule.migrate_to_internet_5432")
        .has("cidr_ipv4", "0.0.0.0/0")
        .has("from_port", 5432)
        .has("to_port", 5432);
  }

  @Test
  void listensToNobody() {
    assertThat(Tasks.containerAt(STACK, "migrate")).has("portMappings", List.of());
  }

  @Test
  void reachesItsDataStore() {
    assertThat(STACK)
        .only("aws_vpc_security_group_ingress_rule")
        .has("security_group_id", "${aws_security_group.store.id}")
        .has("description", "PostgreSQL from migrate");
  }

  @Test
  void variablesOfAFileReachTheContainerAsTheyStand() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("environment.1", Map.of("name", "PROMPT", "value", "100 %%{x} $${y}"));
  }

  @Test
  void knowsWhatOnlyTheStackKnows() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("environment.0", Map.of("name", "CACHE", "value", "${aws_cache.address}"));
  }

  @Test
  void mayDoWhatItIsToldAndNoMore() {
    assertThat(STACK)
        .has("aws_iam_role_policy.migrate_application")
        .document("policy")
        .has("Statement", List.of(allow("Read", "arn:b", "s3:GetObject")));
  }

  @Test
  void namesItsLogStreamsAsTheFileSays() {
    assertThat(Tasks.containerAt(STACK, "migrate"))
        .has("logConfiguration.options.awslogs-stream-prefix", "migrations");
  }

  @Test
  void isNoService() {
    assertThat(STACK).doesNotHave("aws_ecs_service");
  }
}
