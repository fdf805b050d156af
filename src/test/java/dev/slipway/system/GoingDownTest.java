package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toSet;

import com.google.common.base.Strings;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/going-down.md says of each stack before somebody destroys it. */
class GoingDownTest {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** By type of database what AWS calls it by. */
  private static final Map<String, String> DATABASES =
      Map.of("aws_db_instance", "identifier", "aws_rds_cluster", "cluster_identifier");

  static List<StackModel> stacks() {
    return Documents.stacks();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-20 what refuses to go, stays or keeps its name taken is said beforehand")
  void names(StackModel stack) throws IOException {
    Set<String> expected = new HashSet<>();
    expected.add(stack.name());
    DATABASES.forEach(
        (type, identifier) -> {
          expected.addAll(values(stack, type, "deletion_protection", true, identifier));
          expected.addAll(
              values(stack, type, "skip_final_snapshot", false, "final_snapshot_identifier"));
        });
    expected.addAll(values(stack, "aws_lb", "enable_deletion_protection", true, "name"));
    expected.addAll(values(stack, "aws_s3_bucket", "force_destroy", false, "bucket"));
    expected.addAll(values(stack, "aws_ecr_repository", "force_delete", false, "name"));
    stack.resources("aws_kms_key").stream()
        .filter(key -> key.body().isTrue("lifecycle.prevent_destroy"))
        .forEach(key -> expected.add(key.address()));
    expected.addAll(recoverable(stack));

    assertThat(named(row(stack))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  @DisplayName("ALL-20 so is for how many days")
  void days(StackModel stack) throws IOException {
    for (Block secret : stack.resources("aws_secretsmanager_secret")) {
      int days = secret.body().at("recovery_window_in_days").asInt();
      assertThat(row(stack)).contains(days == 0 ? "at once |" : "after " + days + " days");
    }
  }

  /** What the names of the secrets that stay for a while begin with. */
  private static Set<String> recoverable(StackModel stack) {
    var names = new ArrayList<String>();
    for (Block secret : stack.resources("aws_secretsmanager_secret")) {
      if (secret.body().at("recovery_window_in_days").asInt() > 0) {
        names.add(secret.body().text("name").orElseThrow());
      }
    }
    return names.stream().reduce(Strings::commonPrefix).stream()
        .map(prefix -> prefix + "*")
        .collect(toSet());
  }

  private static Set<String> values(
      StackModel stack, String type, String setting, boolean is, String value) {
    return stack.resources(type).stream()
        .filter(block -> block.body().isTrue(setting) == is)
        .map(block -> block.body().text(value).orElseThrow())
        .collect(toSet());
  }

  private static Set<String> named(String row) {
    return NAME.matcher(row).results().map((MatchResult found) -> found.group(1)).collect(toSet());
  }

  private static String row(StackModel stack) throws IOException {
    return Files.readString(Run.HOME.resolve("docs/going-down.md"))
        .lines()
        .filter(line -> line.startsWith("| `" + stack.name() + "` |"))
        .findFirst()
        .orElseThrow();
  }
}
