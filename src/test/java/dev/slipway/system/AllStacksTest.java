package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Block;
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
  @DisplayName("ALL-01 the state lies encrypted in S3 under a key of its own, locked by a table")
  void state(StackModel stack) {
    assertThat(stack.backend().orElseThrow())
        .has("bucket")
        .has("region")
        .has("dynamodb_table")
        .has("encrypt", true);
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

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-04 RDS manages the master password, and secrets are shells")
  void secrets(StackModel stack) {
    for (Block database : stack.resources("aws_db_instance")) {
      assertThat(database).has("manage_master_user_password", true).hasNo("password");
    }
    assertThat(stack).doesNotHave("aws_secretsmanager_secret_version");
    assertThat(SECRET.matcher(stack.json().toString()).find()).isFalse();
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
  @DisplayName("ALL-05 addresses have no hash, and the stateful ones are those of the lock")
  void addresses(StackModel stack) throws IOException {
    stack.blocks().forEach(block -> assertThat(block.name()).doesNotMatch(".*[0-9A-F]{8}"));
    Path lock =
        Run.HOME.resolve("environments/" + stack.name().replaceFirst("-", "/") + ".addresses");
    assertThat(AddressLock.of(stack).text()).isEqualTo(Files.readString(lock));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-17 there is no user and no access key, and no container is told of one")
  void credentials(StackModel stack) {
    assertThat(stack).doesNotHave("aws_iam_user");
    assertThat(stack).doesNotHave("aws_iam_access_key");
    assertThat(stack.json().toString()).doesNotContain("AWS_ACCESS_KEY_ID");
    assertThat(stack.json().toString()).doesNotContain("AWS_SECRET_ACCESS_KEY");
    for (Block app : stack.resources("aws_amplify_app")) {
      assertThat(app).hasNo("repository").hasNo("access_token").hasNo("oauth_token");
    }
  }

  private static String place(StackModel stack) {
    Body state = stack.backend().orElseThrow().body();
    return state.text("bucket").orElseThrow() + "/" + state.text("key").orElseThrow();
  }
}
