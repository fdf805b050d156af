package dev.slipway.spec.rules;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ALL-12 machines that AWS offers")
class OffersTest {
  private static final Offers TUGS = new Offers("a tug", "tug", "a1 b2: small large\nc3: huge\n");

  @Test
  void everySizeOfEveryFamily() {
    assertThat(TUGS.chosen("tug.a1.small")).isEqualTo("tug.a1.small");
    assertThat(TUGS.chosen("tug.b2.large")).isEqualTo("tug.b2.large");
    assertThat(TUGS.chosen("tug.c3.huge")).isEqualTo("tug.c3.huge");
  }

  @Test
  void aFamilyWithoutTheSizeIsRefusedWithTheSizesThatItHasAndTheWayPastTheList() {
    assertThat(refusal("tug.c3.large"))
        .isEqualTo(
            "must be a tug, got 'tug.c3.large'; there is tug.c3.huge (if AWS has it by now:"
                + " 'newer tug.c3.large')");
  }

  @Test
  void aMisspeltOneIsRefusedWithTheNearest() {
    assertThat(refusal("tug.b2.smal"))
        .isEqualTo(
            "must be a tug, got 'tug.b2.smal'; did you mean tug.b2.small? (if AWS has it by now:"
                + " 'newer tug.b2.smal')");
  }

  @Test
  void whatHasNotTheFormOfANameMayNotEvenBeNewer() {
    assertThat(refusal("steamer")).isEqualTo("must be a tug, got 'steamer'");
    assertThat(refusal("newer steamer"))
        .isEqualTo("must be a tug after 'newer', got 'newer steamer'");
    assertThat(refusal("newer  tug.d4.small"))
        .isEqualTo("must be a tug after 'newer', got 'newer  tug.d4.small'");
  }

  @Test
  void aNewerOneIsTakenAtItsWord() {
    assertThat(TUGS.chosen("newer tug.d4.small")).isEqualTo("tug.d4.small");
  }

  @Test
  void aKnownOneIsNotNewer() {
    assertThat(refusal("newer tug.a1.small")).isEqualTo("is known by now; write 'tug.a1.small'");
  }

  private static String refusal(String text) {
    return assertThrows(InvalidSpec.class, () -> TUGS.chosen(text)).getMessage().strip();
  }
}
