package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.synthesis.Body;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  private static final Map<String, Object> ALLOW =
      Map.of("Effect", "Allow", "Action", List.of("a:Do"), "Resource", List.of("arn:x/*", "y"));
  private static final Map<String, Object> DENY =
      Map.of("Effect", "Deny", "Action", List.of("a:Do"), "Resource", List.of("arn:*/secret*"));

  @ParameterizedTest
  @CsvSource({
    "a:Do, arn:x/1, true",
    "a:Do, y, true",
    "a:Do, z, false",
    "a:Undo, arn:x/1, false",
    "a:Do, arn:x/secret-1, false"
  })
  void allowsWhatIsAllowedAndNotDenied(String action, String resource, boolean allowed) {
    assertThat(of(List.of(ALLOW, DENY)).allow(action, resource, Map.of())).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "ArnLike, arn:x/1, true",
    "ArnLike, arn:y/1, false",
    "ArnLike, , false",
    "ArnLikeIfExists, arn:y/1, false",
    "ArnLikeIfExists, , true",
    "ArnEquals, arn:x/1, true",
    "StringEquals, arn:x/1, false",
    "StringEquals, arn:x/*, true",
  })
  void looksAtTheRequest(String operator, String value, boolean allowed) {
    Map<String, Object> conditional =
        Map.of(
            "Effect",
            "Allow",
            "Action",
            List.of("a:Do"),
            "Resource",
            List.of("*"),
            "Condition",
            Map.of(operator, Map.of("a:of", "arn:x/*")));
    Map<String, String> request = value == null ? Map.of() : Map.of("a:of", value);

    assertThat(of(List.of(conditional)).allow("a:Do", "z", request)).isEqualTo(allowed);
  }

  @Test
  void oneOfSeveralValuesIsEnough() {
    Map<String, Object> either =
        Map.of(
            "Effect",
            "Allow",
            "Action",
            List.of("a:Do"),
            "Resource",
            List.of("secret-??"),
            "Condition",
            Map.of("StringLike", Map.of("a:of", List.of("one", "two*"))));

    assertThat(of(List.of(either)).allow("a:Do", "secret-a1", Map.of("a:of", "twofold"))).isTrue();
    assertThat(of(List.of(either)).allow("a:Do", "secret-a1", Map.of("a:of", "three"))).isFalse();
    assertThat(of(List.of(either)).allow("a:Do", "secret-abc", Map.of("a:of", "one"))).isFalse();
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    Map<String, Object> strange =
        Map.of(
            "Effect",
            "Deny",
            "Action",
            List.of("a:Do"),
            "Resource",
            List.of("*"),
            "Condition",
            Map.of("NumericLessThan", Map.of("a:of", "1")));

    assertThrows(
        IllegalArgumentException.class,
        () -> of(List.of(ALLOW, strange)).allow("a:Do", "y", Map.of()));
  }

  private static Permissions of(List<Map<String, Object>> statements) {
    return new Permissions(
        statements.stream()
            .map(each -> new Body("policy", new ObjectMapper().valueToTree(each)))
            .toList());
  }
}
