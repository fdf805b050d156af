package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.lock.AddressLock;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every stack says of its state, its provider, its secrets and what it keeps. */
class AllStacksTest {
  private static final Pattern SECRET =
      Pattern.compile(
          "AKIA\\w{16}|PRIVATE KEY-----|\\bsk-[\\w-]{8}|\\bghp_\\w|://[^{\\s/]+:[^{\\s]+@");

  static List<StackModel> stacks() {
    return RealStacks.all();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-01 every stack has a state, at a place of its own")
  void state(StackModel stack) {
    assertThat(stack.backend().orElseThrow()).has("bucket").has("region");
    assertThat(stacks().stream().filter(other -> place(other).equals(place(stack))))
        .containsExactly(stack);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-02 the provider names region, account and tags")
  void provider(StackModel stack) {
    Body provider = stack.providers().get(0).body();
    assertThat(provider.text("region").orElseThrow()).matches("[a-z]+-[a-z]+-\\d");
    assertThat(provider.texts("allowed_account_ids").get(0)).matches("\\d{12}");
    assertThat(provider).has("default_tags.tags.managed-by", "slipway");
    assertThat(provider)
        .has("default_tags.tags.system", stack.name().substring(0, stack.name().indexOf('-')))
        .has("default_tags.tags.environment", stack.name().substring(stack.name().indexOf('-') + 1))
        .has("default_tags.tags.repository");
    assertThat(stack.providers()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-02 the real 5.x provider is asked for, not the bindings' own release")
  void versions(StackModel stack) {
    assertThat(stack.terraform())
        .has("required_version", ">= 1.10.0, < 2.0.0")
        .has("required_providers.aws.source", "hashicorp/aws")
        .has("required_providers.aws.version", ">= 5.100.0, < 6.0.0");
  }

  @Test
  @DisplayName("ALL-04 environment files hold names of secrets and no value")
  void environmentFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Run.HOME.resolve("environments"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(file);
        assertWithMessage("%s", file).that(SECRET.matcher(text).find()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-05 the addresses of what is stateful are those of the lock")
  void addresses(StackModel stack) {
    Path lock =
        Run.HOME.resolve("environments/" + stack.name().replaceFirst("-", "/") + ".addresses");
    assertThat(AddressLock.of(stack).resources()).isEqualTo(AddressLock.read(lock).resources());
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-17 nobody is told of an access key")
  void credentials(StackModel stack) {
    assertThat(stack.json().toString()).doesNotContain("AWS_ACCESS_KEY_ID");
    assertThat(stack.json().toString()).doesNotContain("AWS_SECRET_ACCESS_KEY");
  }

  private static String place(StackModel stack) {
    Body state = stack.backend().orElseThrow().body();
    return state.text("bucket").orElseThrow() + "/" + state.text("key").orElseThrow();
  }
}
