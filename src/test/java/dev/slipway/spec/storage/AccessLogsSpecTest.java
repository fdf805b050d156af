package dev.slipway.spec.storage;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.rules.InvalidSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogsSpecTest {
  @ParameterizedTest
  @ValueSource(strings = {"abc", "shop-dev-logs", "logs.example.org", "1-2.3"})
  void takesABucketsName(String bucket) {
    assertThat(new AccessLogsSpec(bucket, 90, false).bucket()).isEqualTo(bucket);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "Shop-logs",
        "shop_logs",
        "-shop",
        "shop.",
        "shop..logs",
        "192.168.5.4",
        "xn--shop",
        "sthree-shop",
        "amzn-s3-demo-shop",
        "shop-s3alias",
        "shop--ol-s3",
        "shop.mrap",
        "shop--x-s3",
        "shop--table-s3",
        "a234567890123456789012345678901234567890123456789012345678901234"
      })
  @DisplayName("ALL-12 a bucket bears a name that S3 takes")
  void refusesOtherNames(String bucket) {
    assertThat(
            assertThrows(InvalidSpec.class, () -> new AccessLogsSpec(bucket, 90, false))
                .faults()
                .get(0)
                .key())
        .isEqualTo("bucket");
  }

  @Test
  @DisplayName("ALL-12 logs are kept for a day at least")
  void keepsThemForADay() {
    assertThat(new AccessLogsSpec("shop", 1, false).keepDays()).isEqualTo(1);
    assertThat(
            assertThrows(InvalidSpec.class, () -> new AccessLogsSpec("shop", 0, false))
                .faults()
                .get(0)
                .key())
        .isEqualTo("keepDays");
  }
}
