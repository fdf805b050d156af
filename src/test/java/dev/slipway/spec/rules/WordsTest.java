package dev.slipway.spec.rules;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final List<String> KEYS =
      List.of("cpu", "storageGib", "memoryMib", "minimum", "maximum");

  @Test
  void theNearestWordIsGuessed() {
    assertThat(Words.nearest("storageGb", KEYS)).hasValue("storageGib");
    assertThat(Words.nearest("memory_mib", KEYS)).hasValue("memoryMib");
    assertThat(Words.nearest("Minimun", KEYS)).hasValue("minimum");
    assertThat(Words.nearest("maxmium", KEYS)).hasValue("maximum");
    assertThat(Words.nearest("gpu", KEYS)).hasValue("cpu");
  }

  @Test
  void nothingIsGuessedFromAfar() {
    assertThat(Words.nearest("to", KEYS)).isEmpty();
    assertThat(Words.nearest("colour", KEYS)).isEmpty();
    assertThat(Words.nearest("instanceType", List.of("instanceClass"))).isEmpty();
  }

  @Test
  void alternativesReadAsASentence() {
    assertThat(Words.or(List.of("a"))).isEqualTo("a");
    assertThat(Words.or(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(Words.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
  }
}
