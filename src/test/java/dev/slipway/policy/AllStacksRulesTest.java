package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.synthesis.UniqueNames;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the house over every stack of the real environment files and of their variants;
 * nothing is excepted.
 */
class AllStacksRulesTest {
  static List<HouseRule> rules() {
    return HouseRule.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyStackKeepsTheRule(HouseRule rule) {
    Stream<String> violations =
        Stream.concat(RealStacks.all().stream(), RealStacks.variants().stream())
            .flatMap(stack -> rule.violations(stack).stream());

    assertThat(violations.toList()).isEmpty();
  }

  @Test
  @DisplayName("ALL-14 no two resources of one account claim the same name")
  void namesAreUnique() {
    assertThat(UniqueNames.violations(RealStacks.all())).isEmpty();
  }

  @Test
  void everyEnvironmentFileIsAmongTheStacks() {
    var files = EditedEnvironments.tree(Run.HOME.resolve("environments")).keySet();
    assertThat(RealStacks.all().stream().map(StackModel::name))
        .containsExactlyElementsIn(
            files.stream()
                .filter(file -> file.endsWith(".yaml"))
                .map(file -> file.replace('/', '-').replaceFirst("\\.yaml$", ""))
                .toList());
  }
}
