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

class GithubSpecTest {
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
    assertThat(faults(() -> spec(prefix, List.of("dev", "prod"), List.of("web"))))
        .containsExactly(
            "rolePrefix makes '"
                + prefix
                + "-deploy-prod', which at 65 characters is too long for a role's name; AWS takes"
                + " 64");
  }

  private static GithubSpec withEnvironments(String... names) {
    return spec("shop", List.of(names), List.of("web"));
  }

  private static GithubSpec withPushes(String... names) {
    return spec("shop", List.of("dev"), List.of(names));
  }

  private static GithubSpec spec(String prefix, List<String> environments, List<String> pushes) {
    var workflows = new GithubWorkflowsSpec("acme/shop", Optional.empty(), "main");
    return new GithubSpec(prefix, workflows, environments, pushes);
  }

  private static List<String> faults(Executable spec) {
    return assertThrows(InvalidSpec.class, spec).faults().stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }
}
