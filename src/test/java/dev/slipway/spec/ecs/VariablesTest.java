package dev.slipway.spec.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import dev.slipway.spec.secrets.SecretSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariablesTest {
  private final Rules rules = new Rules();

  @Test
  void aFileMayNotSayWhatTheStackSets() {
    Variables.refuseWired(
        rules, "api.variables", Map.of("REDIS_URL", "x", "PORT", "1"), Set.of("REDIS_URL"));

    assertThat(assertThrows(InvalidSpec.class, rules::enforce))
        .hasMessageThat()
        .isEqualTo("api.variables.REDIS_URL is set by the stack itself; leave it out");
  }

  @Test
  void aVariableIsPlainOrSecret() {
    Variables.check(rules, Map.of("URL", "x"), Map.of("URL", new SecretSource("shop/dev/url")));

    assertThat(assertThrows(InvalidSpec.class, rules::enforce))
        .hasMessageThat()
        .isEqualTo("secrets.URL stands under variables, too; keep one");
  }

  @Test
  void aVariableThatASecretFillsIsNamedLikeAnyOther() {
    Variables.check(rules, Map.of(), Map.of("API-KEY", new SecretSource("shop/dev/key")));

    assertThat(assertThrows(InvalidSpec.class, rules::enforce))
        .hasMessageThat()
        .isEqualTo("secrets.API-KEY must be named with letters, digits and _");
  }
}
