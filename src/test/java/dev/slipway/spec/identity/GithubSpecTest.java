package dev.slipway.spec.identity;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubSpecTest {
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
    assertThat(faults(() -> spec("shop", repository, branch, List.of("dev"), List.of("web"))))
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

  @Test
  @DisplayName("ALL-12 no environment's name goes on with a hyphen, as what another owns does")
  void refusesEnvironmentsThatCouldOwnOthersThings() {
    assertThat(faults(() -> withEnvironments("dev", "dev-eu", "dev", "Prod")))
        .containsExactly(
            "environments[1] must be one word of small letters and digits, got 'dev-eu'",
            "environments[2] must not stand there twice, got 'dev'",
            "environments[3] must be one word of small letters and digits, got 'Prod'");
    assertThat(faults(() -> withEnvironments()))
        .containsExactly("environments must name at least one");
  }

  @Test
  @DisplayName("ALL-22 no workflow pushes the image of a data set-up")
  void leavesTheDataSetupToPeople() {
    assertThat(faults(() -> withPushes("shop-web", "shop-data-setup", "shop-web")))
        .containsExactly(
            "pushes[1] must be no data set-up's, to which only people push, got 'shop-data-setup'",
            "pushes[2] must not stand there twice, got 'shop-web'");
    assertThat(faults(() -> withPushes())).containsExactly("pushes must name at least one");
  }

  @Test
  @DisplayName("ALL-12 workflows push to repositories that there are")
  void refusesUnknownRepositories() {
    var rules = new Rules();
    withPushes("web", "api").checkKnown(rules, "github", Set.of("web"));
    assertThat(faults(rules::enforce))
        .containsExactly("github.pushes[1] must be one of the repositories (web), got 'api'");
  }

  @Test
  @DisplayName("ALL-12 the roles' names are short enough for IAM")
  void refusesLongNames() {
    String prefix = "a".repeat(53);
    assertThat(
            faults(() -> spec(prefix, "acme/shop", "main", List.of("dev", "prod"), List.of("web"))))
        .containsExactly(
            "rolePrefix makes '"
                + prefix
                + "-deploy-prod', which at 65 characters is too long for a role's name; AWS takes"
                + " 64");
  }

  private static GithubSpec withEnvironments(String... names) {
    return spec("shop", "acme/shop", "main", List.of(names), List.of("web"));
  }

  private static GithubSpec withPushes(String... names) {
    return spec("shop", "acme/shop", "main", List.of("dev"), List.of(names));
  }

  private static GithubSpec spec(
      String prefix,
      String repository,
      String branch,
      List<String> environments,
      List<String> pushes) {
    return new GithubSpec(prefix, repository, Optional.empty(), branch, environments, pushes);
  }

  private static List<String> faults(Executable spec) {
    return assertThrows(InvalidSpec.class, spec).faults().stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }
}
