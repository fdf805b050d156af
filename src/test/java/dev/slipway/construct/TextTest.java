package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void escapesWhatTerraformWouldRead() {
    assertThat(Text.literal("${HOME} and %{if}")).isEqualTo("$${HOME} and %%{if}");
  }

  /** Terraform 1.11 gives {@code $$${x}} back as {@code $${x}}, and so for the percent sign. */
  @Test
  void escapesWhatLooksEscapedAlready() {
    assertThat(Text.literal("$${HOME} %%{if}")).isEqualTo("$$${HOME} %%%{if}");
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(Text.literal("100 % of $5 {now}")).isEqualTo("100 % of $5 {now}");
  }

  @Test
  void escapesTheValuesOfAMapAndKeepsItsOrder() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("b", "${x}");
    texts.put("a", "y");

    assertThat(Text.literals(texts)).containsExactly("b", "$${x}", "a", "y").inOrder();
  }
}
