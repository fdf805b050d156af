package dev.slipway.spec.identity;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GithubEnvironmentSpecTest {
  private static final GithubWorkflowsSpec WORKFLOWS =
      new GithubWorkflowsSpec("acme/shop", Optional.empty(), "main");

  @Test
  void namesRolesAfterThePrefix() {
    var spec = new GithubEnvironmentSpec("shop-prod", WORKFLOWS, "prod", true);

    assertThat(spec.naming().below("build").prefix()).isEqualTo("shop-prod-build");
  }

  @Test
  @DisplayName("ALL-12 an environment of GitHub is one word")
  void refusesEnvironmentsOfSeveralWords() {
    assertThat(faults("shop", "dev-eu"))
        .containsExactly("environment must be one word of small letters and digits, got 'dev-eu'");
  }

  @Test
  @DisplayName("ALL-12 the roles' names are such as IAM takes")
  void refusesLongNames() {
    String prefix = "a".repeat(53);
    assertThat(faults(prefix, "prod"))
        .containsExactly(
            "rolePrefix makes '"
                + prefix
                + "-deploy-prod', which at 65 characters is too long for a role's name; AWS takes"
                + " 64");
    assertThat(faults("shop actions", "prod"))
        .contains(
            "rolePrefix makes 'shop actions-build', which AWS does not take as a role's name");
  }

  private static List<String> faults(String prefix, String environment) {
    return assertThrows(
            InvalidSpec.class,
            () -> new GithubEnvironmentSpec(prefix, WORKFLOWS, environment, false))
        .faults()
        .stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }
}
