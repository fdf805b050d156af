package dev.slipway.construct;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

  @Test
  void whatTheStackKnowsStandsBesideWhatTheFileSays() {
    assertThat(Text.variables(Map.of("B", "${x}"), Map.of("A", "${aws_lb.alb.dns_name}")))
        .containsExactly("A", "${aws_lb.alb.dns_name}", "B", "$${x}")
        .inOrder();
  }

  @Test
  void whatTheStackKnowsDoesNotStandInTheFile() {
    var fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> Text.variables(Map.of("A", "x"), Map.of("A", "y")));

    assertThat(fault)
        .hasMessageThat()
        .isEqualTo("A stands in the file, but is set by the stack itself");
  }
}
