package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every workflow; actionlint and zizmor know the rest. */
@DisplayName("workflows")
class WorkflowRulesTest {
  private static final Pattern PINNED =
      Pattern.compile("uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  @Test
  void thereAreSome() {
    assertThat(workflows().map(Workflow::toString).toList())
        .containsAtLeast(
            ".github/workflows/release.yml",
            ".github/actions/tools/action.yml",
            "adopt/.github/workflows/check.yml",
            "docs/workflows/ltt.yml");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatIsUsedIsOursOrPinnedByItsCommit(Workflow workflow) throws IOException {
    List<String> uses =
        Files.readAllLines(Run.HOME.resolve(workflow.file())).stream()
            .map(line -> line.strip().replaceFirst("^- ", ""))
            .filter(line -> line.startsWith("uses: ") && !line.startsWith("uses: ./"))
            .toList();

    uses.forEach(line -> assertThat(line).matches(PINNED));
    for (Map<String, Object> step : workflow.steps()) {
      if (step.get("uses") instanceof String ours && ours.startsWith("./")) {
        assertWithMessage(ours).that(Files.exists(Run.HOME.resolve(ours))).isTrue();
      }
    }
  }

  /** One commit for each action, everywhere. */
  @Test
  void anActionHasOneVersion() {
    List<String> pinned =
        workflows()
            .flatMap(workflow -> workflow.steps().stream())
            .flatMap(step -> Stream.ofNullable((String) step.get("uses")))
            .filter(uses -> !uses.startsWith("./"))
            .distinct()
            .toList();

    assertThat(pinned.stream().map(each -> each.replaceFirst("@.*", "")).toList())
        .containsNoDuplicates();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void nothingIsAllowedButWhatAJobSaysThatItNeeds(Workflow workflow) {
    if (!workflow.isAction()) {
      assertThat(workflow.yaml().get("permissions")).isEqualTo(Map.of());
      workflow.jobs().forEach((name, job) -> assertThat(job).containsKey("permissions"));
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyJobEnds(Workflow workflow) {
    workflow
        .jobs()
        .values()
        .forEach(
            job -> {
              if (job.containsKey("runs-on")) {
                assertThat((int) job.get("timeout-minutes")).isAtMost(120);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatChangesAnEnvironmentIsThereOnce(Workflow workflow) {
    workflow
        .jobs()
        .values()
        .forEach(
            job -> {
              if (job.containsKey("environment")) {
                Map<String, Object> concurrency = Workflow.map(job.get("concurrency"));
                assertThat((String) concurrency.get("group")).contains("${{ inputs.");
                assertThat(concurrency.get("cancel-in-progress")).isEqualTo(false);
              }
            });
  }

  /** What somebody else may have written would be part of the script. */
  @ParameterizedTest
  @MethodSource("workflows")
  void noLineIsPutTogetherFromWhatAnEventSays(Workflow workflow) {
    for (Map<String, Object> step : workflow.steps()) {
      assertThat(step.getOrDefault("run", "").toString()).doesNotContain("${{");
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  @DisplayName("ALL-17 roles by OpenID Connect, and no key")
  void noKey(Workflow workflow) throws IOException {
    assertThat(Files.readString(Run.HOME.resolve(workflow.file())).toLowerCase(Locale.ROOT))
        .doesNotContainMatch("access[-_]key|aws_secret|session[-_]token|akia");
    for (Map<String, Object> job : workflow.jobs().values()) {
      boolean takesRole = job.toString().contains("role-to-assume");
      if (takesRole) {
        assertThat(Workflow.map(job.get("permissions"))).containsEntry("id-token", "write");
      }
    }
  }

  /** What a package runs when it is installed finds no credentials. */
  @Test
  void npmRunsWhereNoRoleIs() {
    Map<String, Object> build =
        Workflow.read(Run.HOME.resolve(".github/workflows/site.yml")).job("build");

    assertThat(build.toString()).contains("scripts/ci pages");
    assertThat(Workflow.map(build.get("permissions"))).containsExactly("contents", "read");
  }

  /**
   * Every job of a branch may put something into its caches, also one that runs what npm brought.
   */
  @ParameterizedTest
  @MethodSource("workflows")
  void whatHasCredentialsTakesNothingFromACache(Workflow workflow) {
    for (Map<String, Object> job : workflow.jobs().values()) {
      String words = job.toString();
      boolean mayHave =
          workflow.isAction() || words.contains("id-token=write") || words.contains("secrets.");
      if (mayHave) {
        assertThat(words).doesNotContainMatch("actions/cache|[{ ]cache=");
        assertThat(words.split("actions/setup-node", -1).length)
            .isEqualTo(words.split("package-manager-cache=false", -1).length);
      }
    }
  }

  private static Stream<Workflow> workflows() {
    return Workflow.all().stream();
  }
}
