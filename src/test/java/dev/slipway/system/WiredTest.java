package dev.slipway.system;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.spec.alva.AlvaSpec;
import dev.slipway.spec.classla.ClasslaSpec;
import dev.slipway.spec.ecs.ServiceSpec;
import dev.slipway.spec.fibonacco.FibonaccoSpec;
import dev.slipway.spec.h2o.H2oSpec;
import dev.slipway.spec.ltt.LttEnvironmentSpec;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stack adds to a file's variables is what its record refuses in the file. */
class WiredTest {
  static Stream<Named<EnvironmentFile>> files() {
    return EnvironmentTexts.in(Run.HOME.resolve("environments")).read(Main.kinds()).stream()
        .map(file -> Named.of(file.stackId(), file));
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("ALL-12 what the stack sets itself is what a file may not set")
  void wired(EnvironmentFile file) {
    StackModel stack = RealStacks.named(file.stackId());
    if (file.spec() instanceof LttSpec ltt) {
      ltt.environments()
          .forEach(
              (name, environment) -> {
                assertAdds(
                    stack, name + "_backend", environment.backend(), LttEnvironmentSpec.WIRED);
                assertAdds(stack, name + "_frontend", environment.frontend(), Set.of());
              });
    } else if (file.spec() instanceof ClasslaSpec classla) {
      assertAdds(stack, ClasslaSpec.BACKEND, classla.backend(), ClasslaSpec.WIRED);
      Set<String> told = new TreeSet<>();
      Reading.at(stack, "aws_amplify_app.frontend")
          .at("environment_variables")
          .fieldNames()
          .forEachRemaining(told::add);
      assertAdds(
          "front end", told, classla.frontend().variables().keySet(), ClasslaSpec.WIRED_IN_BUNDLE);
    } else if (file.spec() instanceof AlvaSpec alva) {
      alva.services()
          .forEach((what, service) -> assertAdds(stack, what, service, AlvaSpec.WIRED.get(what)));
    } else if (file.spec() instanceof FibonaccoSpec fibonacco) {
      Set<String> wired = new TreeSet<>(FibonaccoSpec.WIRED);
      if (!fibonacco.cache().transitEncryption()) {
        wired.remove(FibonaccoSpec.REDIS_URL);
      }
      assertAdds(stack, FibonaccoSpec.API, fibonacco.api().with(fibonacco.laravel()), wired);
    } else if (file.spec() instanceof H2oSpec h2o) {
      assertAdds(stack, H2oSpec.BACKEND, h2o.backend(), H2oSpec.WIRED);
    }
  }

  private static void assertAdds(
      StackModel stack, String task, ServiceSpec spec, Set<String> wired) {
    Set<String> told = Reading.variables(stack, task).keySet();
    Set<String> set = new TreeSet<>(wired);
    set.addAll(spec.answers().keepAlive().variables().keySet());
    spec.runs().tracing().ifPresent(tracing -> set.addAll(tracing.variables("").keySet()));
    assertAdds(task, told, spec.runs().variables().keySet(), set);
  }

  private static void assertAdds(
      String what, Set<String> told, Set<String> written, Set<String> wired) {
    Set<String> added = new TreeSet<>(told);
    added.removeAll(written);
    assertWithMessage("variables that the stack sets in %s", what).that(added).isEqualTo(wired);
  }
}
