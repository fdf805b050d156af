package dev.slipway.spec.secrets;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceTest {
  @Test
  void isASecretAsAWhole() {
    var source = new SecretSource("shop/dev/api_key");

    assertThat(source.secret()).isEqualTo("shop/dev/api_key");
    assertThat(source.key()).isEmpty();
  }

  @Test
  void isOneKeyOfASecretsJson() {
    var source = new SecretSource("shop2prod/credentials:serviceRoleKey");

    assertThat(source.secret()).isEqualTo("shop2prod/credentials");
    assertThat(source.key()).hasValue("serviceRoleKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop/dev/keys:", "shop/dev/keys:a b", "shop/dev/keys:a:AWSPREVIOUS"})
  void refusesWhatIsNoKey(String text) {
    assertThat(fault(text))
        .isEqualTo(
            "must name a key of the secret's JSON after the colon: letters, digits and _.-, got '"
                + text
                + "'");
  }

  @ParameterizedTest
  @CsvSource({"shop dev:url,shop dev", ":url,''"})
  void refusesAKeyOfWhatIsNoSecret(String text, String name) {
    assertThat(fault(text))
        .isEqualTo(
            "must be a secret's name of up to 512 letters, digits and /_+=.@-, got '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-ant-api03-hunter2hunter2",
        "shop/dev/keys:sk-ant-api03-hunter2hunter2",
        "shop/dev/keys:f00dhunter2f00dhunter2f00d",
        "rediss://:hunter2@cache:6379",
        "https://hooks.example.com/hunter2",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,hunter2"
      })
  void aPastedValueIsNotRepeated(String text) {
    assertThat(fault(text)).startsWith("must be the name of a secret, but looks like a secret's");
    assertThat(fault(text)).doesNotContain("hunter2");
  }

  @Test
  void mustBeASecretOfItsEnvironmentWhateverTheKey() {
    var rules = new Rules();
    var known = Map.of("shop/dev/keys", new SecretSpec("Keys", 0));
    SecretSource.checkKnown(
        rules, "web.secrets", known, Map.of("URL", new SecretSource("shop/dev/keys:url")));
    rules.enforce();

    SecretSource.checkKnown(
        rules, "web.secrets", known, Map.of("URL", new SecretSource("shop/prod/keys:url")));

    assertThat(assertThrows(InvalidSpec.class, rules::enforce))
        .hasMessageThat()
        .isEqualTo(
            "web.secrets.URL must be one of this environment's secrets (shop/dev/keys), got"
                + " 'shop/prod/keys'");
  }

  private static String fault(String text) {
    return assertThrows(InvalidSpec.class, () -> new SecretSource(text)).getMessage();
  }
}
