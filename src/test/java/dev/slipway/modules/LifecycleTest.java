package dev.slipway.modules;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.Block;
import dev.slipway.testing.RealStacks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a module protects, ignores or makes first is what its construct does: no plan shows that, so
 * the resource that an example moves is compared with the one that it becomes.
 */
class LifecycleTest {
  static Stream<String> examples() throws IOException {
    return Modules.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatAnExampleMovesLivesOnAsBefore(String name) throws IOException {
    Path example = Modules.HOME.resolve(Modules.example(name));
    var differences = new TreeSet<String>();
    for (var moved : MovedBlocks.in(Modules.HOME, name).read().entrySet()) {
      String flat = moved.getKey().replaceFirst("\\[.*", "");
      Set<String> before = ofStack(RealStacks.named(name).at(flat).orElseThrow());
      Set<String> after = Lifecycles.of(example, moved.getValue());
      if (!before.equals(after)) {
        differences.add(moved.getValue() + " " + after + ", in the stack " + before);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static Set<String> ofStack(Block block) {
    var facts = new TreeSet<String>();
    for (String word : Set.of("prevent_destroy", "create_before_destroy")) {
      if (block.body().isTrue("lifecycle." + word)) {
        facts.add(word);
      }
    }
    block.body().texts("lifecycle.ignore_changes").forEach(each -> facts.add("ignores " + each));
    return facts;
  }
}
