package dev.slipway.spec.elasticache;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSpecTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  @DisplayName("ALL-12 a cache has one node and up to five replicas")
  void nodes(int nodes) {
    assertThat(faults(nodes, false)).isEqualTo("nodes must be 1 to 6, got " + nodes);
  }

  @Test
  @DisplayName("ALL-12 one node alone stands in one zone")
  void oneNode() {
    assertThat(faults(1, true))
        .isEqualTo("multiAz must be false where nodes is 1: it has no other zone");
  }

  @Test
  void severalAreTakenEitherWay() {
    spec(1, false);
    spec(2, false);
    spec(6, true);
  }

  @Test
  @DisplayName("ALL-12 a node type that there is not is refused with the nearest one")
  void nodeType() {
    assertThat(new NodeType("newer cache.r9g.large").text()).isEqualTo("cache.r9g.large");
    assertThat(
            assertThrows(InvalidSpec.class, () -> new NodeType("cache.t4g.big"))
                .getMessage()
                .strip())
        .isEqualTo(
            "must be a node type of ElastiCache, got 'cache.t4g.big'; there is cache.t4g.micro,"
                + " small or medium (if AWS has it by now: 'newer cache.t4g.big')");
  }

  private static String faults(int nodes, boolean multiAz) {
    return assertThrows(InvalidSpec.class, () -> spec(nodes, multiAz)).getMessage();
  }

  private static CacheSpec spec(int nodes, boolean multiAz) {
    return new CacheSpec("7.1", new NodeType("cache.r6g.large"), nodes, multiAz, true, 0);
  }
}
