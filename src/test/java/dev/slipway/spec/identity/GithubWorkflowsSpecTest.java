package dev.slipway.spec.identity;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubWorkflowsSpecTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme | main | repository must be owner/name, got 'acme'",
        "acme/* | main | repository must be owner/name, got 'acme/*'",
        "acme@1/shop@2 | main | repository must be owner/name, got 'acme@1/shop@2'",
        "acme/shop | release* | branch must be a branch's name, got 'release*'",
      })
  @DisplayName("ALL-12 one repository and one branch are trusted, by name")
  void refusesPatterns(String repository, String branch, String fault) {
    assertThat(faults(() -> new GithubWorkflowsSpec(repository, Optional.empty(), branch)))
        .containsExactly(fault);
  }

  @Test
  @DisplayName("ALL-12 ids are numbers that GitHub gives")
  void refusesIdsThatAreNone() {
    assertThat(faults(() -> new GithubIdsSpec(0, -1)))
        .containsExactly(
            "ownerId must be 1 to 9223372036854775807, got 0",
            "repositoryId must be 1 to 9223372036854775807, got -1");
  }

  private static List<String> faults(Executable spec) {
    return assertThrows(InvalidSpec.class, spec).faults().stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }
}
