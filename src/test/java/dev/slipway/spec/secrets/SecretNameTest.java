package dev.slipway.spec.secrets;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretNameTest {
  @Test
  void aValueIsNotRepeatedWhereAnotherNameResemblesIt() {
    var rules = new Rules();
    SecretName.check(
        rules, "secrets", List.of("sk-live_0123456789abcdef", "sk/live/0123456789abcdef"));

    var message = assertThrows(InvalidSpec.class, rules::enforce).getMessage();
    assertThat(message).contains("looks like a secret's value");
    assertThat(message).doesNotContain("sk-live_0123456789abcdef");
  }

  @Test
  void namesThatMakeOneAddressAreRefused() {
    var rules = new Rules();
    SecretName.check(rules, "secrets", List.of("shop/api.key", "shop/api_key"));

    assertThat(assertThrows(InvalidSpec.class, rules::enforce).getMessage())
        .contains("secrets.shop/api_key must differ from shop/api.key in more than punctuation");
  }
}
