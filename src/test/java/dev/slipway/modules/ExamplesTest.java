package dev.slipway.modules;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.toSet;

import dev.slipway.hcl.MockPlans;
import dev.slipway.hcl.moves.Moves;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was applied from a synthesized stack, Terraform plans from calls of modules without a
 * change, but for moves: a construct that changes without its module is found here.
 */
@Tag("real")
class ExamplesTest {
  @TempDir static Path folder;

  private static Map<String, MockPlans.Plan> plans;

  @BeforeAll
  static void plan() throws Exception {
    if (MovedBlocks.RENEW) {
      MovedBlocks.renew(folder.resolve("renewed"));
    }
    var mock = new MockPlans(Files.createDirectory(folder.resolve("plans")));
    Modules.copyTo(folder.resolve("plans/modules"));
    Path unmoved = Modules.copyTo(folder.resolve("plans/unmoved"));
    for (String name : Modules.examples()) {
      Path mutated = Modules.copyTo(folder.resolve("plans/mutated").resolve(name));
      for (ModuleMutation each : ModuleMutation.of(name)) {
        each.in(mutated);
      }
      MovedBlocks.in(unmoved, name).write(Map.of());
      Path example = Modules.example(name);
      mock.addRoots(
          name,
          RealStacks.named(name),
          Map.of(
              name,
              Path.of("modules").resolve(example),
              "mutated-" + name,
              Path.of("mutated", name).resolve(example),
              "unmoved-" + name,
              Path.of("unmoved").resolve(example)));
    }
    plans = mock.run();
  }

  @Test
  void everyExamplePlansWithoutAChange() throws IOException {
    for (String name : Modules.examples()) {
      StackModel stack = RealStacks.named(name);
      MockPlans.Plan plan = plans.get(name);
      assertWithMessage("%s has a plan", name).that(plan).isNotNull();
      assertWithMessage(name).that(plan.changes()).isEmpty();
      assertThat(plan.resources()).isAtLeast(stack.resources().size());
      assertThat(plan.outputs()).isEqualTo(stack.outputs().size());
    }
  }

  @Test
  void mistakesInModulesArePlanned() throws IOException {
    for (String name : Modules.examples()) {
      assertWithMessage(name)
          .that(plans.get("mutated-" + name).changes())
          .containsExactlyElementsIn(
              ModuleMutation.of(name).stream().flatMap(each -> each.changes().stream()).toList());
    }
  }

  /**
   * What a plan without the blocks destroys and creates is what they move, and what {@code
   * scripts/hcl --moves} finds in it they say; the rest is known once that has moved.
   */
  @Test
  void movedBlocksAreFresh() throws IOException {
    for (String name : Modules.examples()) {
      MockPlans.Plan unmoved = plans.get("unmoved-" + name);
      var blocks = MovedBlocks.in(Modules.HOME, name);
      Map<String, String> moves = blocks.read();
      assertWithMessage("./mvnw test -Dslipway.renew=true -Dtest=ExamplesTest writes %s", name)
          .that(MovedBlocks.changes(moves).toList())
          .containsExactlyElementsIn(
              unmoved.changes().stream()
                  .filter(change -> !change.startsWith("output."))
                  .map(
                      change ->
                          isWhole(change, moves)
                              ? change.replaceAll("\\[[^\\[]*]: ", ": ")
                              : change)
                  .collect(toSet()));
      assertThat(moves).containsAtLeastEntriesIn(Moves.of(unmoved.json()).found());
      assertThat(blocks.text()).isEqualTo(Moves.hcl(moves));
    }
  }

  /** Whether all that a resource is moves with it. */
  private static boolean isWhole(String change, Map<String, String> moves) {
    return MovedBlocks.changes(moves).noneMatch(change::equals);
  }

  @Test
  void everyModuleIsMutated() throws IOException {
    assertThat(ModuleMutation.ALL.stream().map(ModuleMutation::module).toList())
        .containsExactlyElementsIn(Modules.names());
  }
}
