package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.construct.secrets.SecretReference;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerTest {
  @Test
  void aFilesVariablesStandForThemselvesAndTheStacksAreReferences() {
    assertThat(Container.variables(Map.of("A", "100 ${x}"), Map.of("B", "${aws_lb.alb.dns_name}")))
        .containsExactly("A", "100 $${x}", "B", "${aws_lb.alb.dns_name}");
  }

  @Test
  void aVariableHasOneValue() {
    var twice =
        assertThrows(
            IllegalArgumentException.class,
            () -> Container.variables(Map.of("URL", "x"), Map.of("URL", "y")));

    assertThat(twice)
        .hasMessageThat()
        .isEqualTo("URL stands in the file, but is set by the stack itself");
  }

  @Test
  void aVariableIsPlainOrSecret() {
    var secrets = Map.of("URL", new SecretReference("arn:url", Optional.empty()));

    var both =
        assertThrows(
            IllegalArgumentException.class,
            () -> Tasks.container(Tasks.PINNED, Map.of("URL", "x"), secrets, false));

    assertThat(both).hasMessageThat().isEqualTo("web has URL in plain and as a secret");
  }
}
