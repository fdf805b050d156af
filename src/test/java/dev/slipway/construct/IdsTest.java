package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void anAddressIsThePathBelowTheStack() {
    assertThat(Ids.address("shop-dev/dev/backend")).isEqualTo("dev_backend");
  }

  @Test
  void theMainResourceLeavesNoTrace() {
    assertThat(Ids.address("shop-dev/database/" + Ids.MAIN)).isEqualTo("database");
  }

  @Test
  void whatItsTypeTellsApartLeavesNoTrace() {
    assertThat(Ids.address("shop-dev/web/" + Ids.silent("task") + "/" + Ids.silent("group")))
        .isEqualTo("web");
  }

  @Test
  void whatTerraformDoesNotTakeBecomesAnUnderscore() {
    assertThat(Ids.address("shop-dev/dev-2/a.b")).isEqualTo("dev_2_a_b");
  }

  @Test
  void anIdOfAnotherWorldHoldsWordsAlone() {
    assertThat(Ids.of("eu-west-1a")).isEqualTo("eu_west_1a");
    assertThat(Ids.of("shop/dev//api_key")).isEqualTo("shop_dev_api_key");
  }
}
