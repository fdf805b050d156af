package dev.slipway.construct.ecs;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.construct.secrets.SecretReference;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerTest {
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
