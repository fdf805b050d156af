package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.Main;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.spec.EnvironmentSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Documents;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rehearsal knows of every stack of the documents what to ask for. */
class DocumentedTest {
  static Stream<Named<EnvironmentFile>> files() {
    return EnvironmentTexts.in(Run.HOME.resolve("environments")).read(Main.kinds()).stream()
        .filter(file -> Documents.STACKS.contains(file.stackId()))
        .map(file -> Named.of(file.stackId(), file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingThatAStackHasGoesUnasked(EnvironmentFile file) {
    Documented documented = Documented.of(file.spec());

    StackModel stack = RealStacks.named(file.stackId());
    int services = documented.services().size() + documented.workers().size();
    assertThat(services).isAtMost(stack.resources("aws_ecs_service").size());
    assertThat(services)
        .isAtLeast(Documents.stack(stack.name()).resources("aws_ecs_service").size());
    assertThat(documented.cdn().stream().toList())
        .hasSize(stack.resources("aws_cloudfront_distribution").size());
    assertThat(documented.balancer().stream().toList()).hasSize(stack.resources("aws_lb").size());
    assertThat(documented.frontend().stream().toList())
        .hasSize(stack.resources("aws_amplify_app").size());
  }

  @Test
  void ofASystemWithoutADocumentNothingIsAsked() {
    EnvironmentSpec unknown = () -> null;

    Documented documented = Documented.of(unknown);

    assertThat(documented.services()).isEmpty();
    assertThat(documented.balancer()).isEqualTo(Optional.empty());
  }
}
