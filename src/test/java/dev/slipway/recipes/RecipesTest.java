package dev.slipway.recipes;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.AddedSystem;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import dev.slipway.testing.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody follows every recipe to the letter, one after the other, and all checks are green. */
@Tag("rehearsal")
class RecipesTest {
  private static final String PAGE = EditedEnvironments.read(Run.HOME.resolve("docs/recipes.md"));

  /** What can break when a file or a system comes or changes; the rest knows none of them. */
  private static final String[] CHECKS = {
    "dev.slipway.construct.queue",
    "dev.slipway.environment.RealFilesTest",
    "dev.slipway.policy.AllStacksRulesTest",
    "dev.slipway.rehearsal.DocumentedTest",
    "dev.slipway.rules",
    "dev.slipway.spec.queue",
    "dev.slipway.synthesis.UniqueNamesTest",
    "dev.slipway.system",
  };

  @TempDir static Path folder;
  private static ProjectCopy copy;

  @BeforeAll
  static void follow() throws Exception {
    copy = new ProjectCopy(folder);
    for (String page : List.of(PAGE, AddedSystem.PAGE)) {
      Step.follow(Step.in(page), copy);
    }
  }

  @Test
  void whatTheyAddStandsInTheGoldenStacks() {
    assertThat(golden("alva/production")).contains("\"alva-production-api\"");
    assertThat(golden("alva/staging")).doesNotContain("production-api");
    assertThat(golden("ltt/prod")).contains("\"ltt-prod-search\"");
    assertThat(golden("ltt/dev-staging")).contains("\"ltt-staging-search\"");
    assertThat(golden("shop/dev")).contains("\"shop-dev-orders\"");
  }

  @Test
  void everyCheckIsGreen() throws Exception {
    var checks = copy.test(CHECKS);

    assertWithMessage("%s%s", checks.out(), checks.err()).that(checks.exitCode()).isEqualTo(0);
  }

  private static String golden(String environment) {
    return EditedEnvironments.read(folder.resolve("golden/" + environment + ".tf.json"));
  }
}
