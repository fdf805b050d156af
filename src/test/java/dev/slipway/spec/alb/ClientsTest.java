package dev.slipway.spec.alb;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.networking.Cidr;
import dev.slipway.spec.rules.InvalidSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7/32", "8.0.0.0/8", "172.32.0.0/12"})
  void takesPublicBlocks(String block) {
    assertThat(spec(block).clients()).hasValue(List.of(new Cidr(block)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0.0.0/0 | clients[0] must be /8 to /32; left out, everybody may come, got '0.0.0.0/0'",
        "128.0.0.0/1 | clients[0] must be /8 to /32; left out, everybody may come, got"
            + " '128.0.0.0/1'",
        "192.168.178.0/24 | clients[0] must hold public addresses, since nobody comes from private"
            + " ones, got '192.168.178.0/24'",
        "172.20.0.0/16 | clients[0] must hold public addresses, since nobody comes from private"
            + " ones, got '172.20.0.0/16'",
        "10.1.2.3/32 | clients[0] must hold public addresses, since nobody comes from private ones,"
            + " got '10.1.2.3/32'",
        "203.0.113.0/24 203.0.113.0/24 | clients[1] must not overlap clients[0], got"
            + " '203.0.113.0/24'",
        "203.0.113.7/32 8.8.8.8/32 203.0.113.0/24 | clients[2] must not overlap clients[0], got"
            + " '203.0.113.0/24'",
      })
  @DisplayName("ALL-12 clients are some of the internet, each named once")
  void refusesOtherBlocks(String blocks, String fault) {
    assertThat(faults(blocks.split(" "))).containsExactly(fault);
  }

  @Test
  @DisplayName("ALL-12 a list of no clients would let nobody in")
  void refusesNone() {
    assertThat(faults())
        .containsExactly("clients must name at least one; left out, everybody may come");
  }

  private static List<String> faults(String... blocks) {
    return assertThrows(InvalidSpec.class, () -> spec(blocks)).faults().stream()
        .map(fault -> fault.key() + " " + fault.rule())
        .toList();
  }

  private static LoadBalancerSpec spec(String... blocks) {
    var clients = Stream.of(blocks).map(Cidr::new).toList();
    return new LoadBalancerSpec(
        60, false, Optional.empty(), Optional.of(clients), Optional.empty());
  }
}
