package dev.slipway.spec.amplify;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.amplify.FrontendSpec.DomainSpec;
import dev.slipway.spec.amplify.FrontendSpec.Stage;
import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendSpecTest {
  private static final List<String> COMMAND = List.of("npm ci");

  @ParameterizedTest
  @CsvSource({"main, main", "feature/New_look, feature-new-look", "release-6.2, release-6-2"})
  void aBranchBecomesALabel(String branch, String label) {
    assertThat(frontend(branch, Map.of()).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/main", "main-", "ma in", "ümlaut"})
  void aBranchThatNoHostCanBearIsRefused(String branch) {
    assertThat(fault(() -> frontend(branch, Map.of())))
        .isEqualTo(
            "branch must be a branch's name of up to 63 letters, digits and /_.-, no sign at its"
                + " ends, got '"
                + branch
                + "'");
  }

  @Test
  void aLabelHas63Characters() {
    assertThat(frontend("b".repeat(63), Map.of()).label()).hasLength(63);
    assertThat(fault(() -> frontend("b".repeat(64), Map.of()))).startsWith("branch must be");
  }

  @Test
  void aSecretIsRefusedAndNotRepeated() {
    assertThat(fault(() -> frontend("main", Map.of("VITE_KEY", "sk_live_51H8abcdefghijkl"))))
        .isEqualTo(
            "variables.VITE_KEY looks like a secret's value (not repeated here); leave it to the"
                + " backend: every visitor reads a variable");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_KEY, must not begin with AWS in Amplify",
    "AWSKEY, must not begin with AWS in Amplify",
    "1A, 'must be named with letters, digits and _'",
    "a-b, 'must be named with letters, digits and _'"
  })
  void amplifyTakesNotEveryName(String name, String rule) {
    assertThat(fault(() -> frontend("main", Map.of(name, "x"))))
        .isEqualTo("variables." + name + " " + rule);
  }

  @Test
  void aHostNameIsItsPrefixAndItsDomain() {
    assertThat(new DomainSpec("example.com", Optional.of("app")).host())
        .isEqualTo("app.example.com");
    assertThat(new DomainSpec("example.com", Optional.empty()).host()).isEqualTo("example.com");
  }

  @Test
  void aHostNameIsNoUrl() {
    assertThat(fault(() -> new DomainSpec("https://example.com", Optional.of("a_b"))))
        .isEqualTo(
            "name must be a domain such as example.com, got 'https://example.com'; prefix must be"
                + " part of a host name, such as app, got 'a_b'");
  }

  @Test
  void aDomainHas64CharactersInAmplify() {
    String longest = "a".repeat(52) + ".example.com";
    assertThat(new DomainSpec(longest, Optional.empty()).host()).hasLength(64);
    assertThat(fault(() -> new DomainSpec("a" + longest, Optional.empty())))
        .isEqualTo("name must have at most 64 characters in Amplify, got 'a" + longest + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app", "../app", "app/", "a b", ""})
  void aFolderLiesInTheRepository(String folder) {
    assertThat(fault(() -> new BundleSpec(folder, COMMAND, COMMAND, "dist", List.of())))
        .isEqualTo("folder must be a folder of the repository, got '" + folder + "'");
  }

  @Test
  void everyFaultOfABundleIsSaid() {
    assertThat(fault(() -> new BundleSpec("app", List.of(), List.of(" "), "/", List.of("a", "/b"))))
        .isEqualTo(
            "output must be a folder below folder, got '/'; install must have at least one command;"
                + " build[0] must be a command; cached[1] must be a path below folder, got '/b'");
  }

  private static FrontendSpec frontend(String branch, Map<String, String> variables) {
    var bundle = new BundleSpec("app", COMMAND, COMMAND, "dist", List.of("node_modules/**/*"));
    return new FrontendSpec(branch, Stage.BETA, "React", true, bundle, variables, Optional.empty());
  }

  private static String fault(Executable record) {
    return assertThrows(InvalidSpec.class, record).getMessage();
  }
}
