package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.schedule.Cron;
import dev.slipway.spec.secrets.SecretSource;
import dev.slipway.testing.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginSpecTest {
  private static final Map<String, String> KEYS =
      Map.of("DB_USERNAME", "{user}", "DB_PASSWORD", "{password}", "DB_NAME", "shop");

  @Test
  @DisplayName("FIB-08 a secret of JSON keys counts among those that are written")
  void secrets() {
    var login = login(Map.of("shop/url", "{user}:{password}"), Map.of("shop/keys", KEYS));

    assertThat(login.secrets())
        .containsExactly(
            "connections.shop/url", "shop/url", "jsonConnections.shop/keys", "shop/keys")
        .inOrder();
    assertThat(setup(login).secrets()).containsExactly("shop/keys", "shop/url");
  }

  @Test
  @DisplayName("ALL-12 one without the login's name or password is refused")
  void withoutPassword() {
    var keys = new TreeMap<>(KEYS);
    keys.put("DB_PASSWORD", "hunter2");

    assertThat(faults(() -> login(Map.of(), Map.of("shop/keys", keys))))
        .isEqualTo("jsonConnections.shop/keys must say where {user} and {password} go");
  }

  @Test
  @DisplayName("ALL-12 so is a key that ECS could fill no variable from")
  void keys() {
    var keys = new TreeMap<>(KEYS);
    keys.put("DB:HOST", "{host}");

    assertThat(faults(() -> login(Map.of(), Map.of("shop/keys", keys))))
        .isEqualTo(
            "jsonConnections.shop/keys.DB:HOST must be letters, digits and _.-, as variables are"
                + " filled from it");
  }

  @Test
  @DisplayName("ALL-12 so is a secret that would be written twice")
  void twice() {
    var login = login(Map.of("shop/keys", "{user}:{password}"), Map.of("shop/keys", KEYS));

    assertThat(faults(() -> setup(login)))
        .isEqualTo(
            "logins.shop.jsonConnections.shop/keys stands in one place only, but also under"
                + " logins.shop.connections.shop/keys");
  }

  @Test
  @DisplayName("FIB-08, ALL-12 so is a variable that would be filled from a key nobody writes")
  void unwritten() {
    var rules = new Rules();
    var used = Map.of("PASS", source("shop/keys:DB_PASS"), "NAME", source("shop/keys:DB_NAME"));
    setup(login(Map.of(), Map.of("shop/keys", KEYS))).checkRead(rules, "web.secrets", used);

    assertThat(faults(rules::enforce))
        .isEqualTo(
            "web.secrets.PASS must name a key that the data set-up writes (DB_NAME, DB_PASSWORD,"
                + " DB_USERNAME), got 'DB_PASS'");
  }

  @Test
  void ofOtherSecretsItKnowsNothing() {
    var rules = new Rules();
    var used = Map.of("A", source("other:x"), "B", source("shop/keys"), "C", source("shop/url:x"));
    setup(login(Map.of(), Map.of("shop/keys", KEYS))).checkRead(rules, "web.secrets", used);

    rules.enforce();
  }

  private static SecretSource source(String text) {
    return new SecretSource(text);
  }

  private static String faults(Runnable spec) {
    return assertThrows(InvalidSpec.class, spec::run).getMessage();
  }

  private static LoginSpec login(
      Map<String, String> connections, Map<String, Map<String, String>> json) {
    return new LoginSpec(List.of("shop"), List.of(), connections, Optional.of(json));
  }

  private static DataSetupSpec setup(LoginSpec login) {
    return new DataSetupSpec(
        Specs.OUTSIDE,
        new FargateSize(256, 512),
        30,
        new Cron("cron(0 2 1 * ? *)"),
        Map.of("shop", login),
        Map.of());
  }
}
