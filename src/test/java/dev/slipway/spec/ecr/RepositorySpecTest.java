package dev.slipway.spec.ecr;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositorySpecTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "-prod", ".", "prod/", "prod*"})
  @DisplayName("ALL-12 a prefix that no tag begins with is refused")
  void noPrefix(String prefix) {
    assertThat(faults(List.of("prod-", prefix)))
        .isEqualTo(
            "tagPrefixes[1] must begin a tag: 1 to 128 letters, digits and _.-, the first of them"
                + " neither . nor -, got '"
                + prefix
                + "'");
  }

  @Test
  @DisplayName("ALL-12 so are more prefixes than a lifecycle policy has rules for")
  void tooMany() {
    assertThat(faults(prefixes(49)))
        .isEqualTo("tagPrefixes must be at most 48, as many as ECR has rules for, got 49");
  }

  @Test
  void otherPrefixesAreTaken() {
    spec(prefixes(48));
    spec(List.of("prod-", "_v1.2", "a".repeat(128)));
    spec(List.of());
  }

  private static List<String> prefixes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "v" + i).toList();
  }

  private static String faults(List<String> prefixes) {
    return assertThrows(InvalidSpec.class, () -> spec(prefixes)).getMessage();
  }

  private static RepositorySpec spec(List<String> prefixes) {
    return new RepositorySpec(true, true, 10, prefixes, 7, false);
  }
}
