package dev.slipway.construct.alb;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ShortHashTest {
  /** As {@code substr(sha256("ip HTTP 8000 shop"), 0, 6)} in Terraform's console. */
  @Test
  void isWhatTerraformComputes() {
    assertThat(ShortHash.of("ip HTTP 8000 shop")).isEqualTo("a6ce40");
  }
}
