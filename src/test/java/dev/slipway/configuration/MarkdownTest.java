package dev.slipway.configuration;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void signsStaySigns() {
    assertThat(Markdown.prose("below `a|b`, * or <name> of A_B"))
        .isEqualTo("below `a\\|b`, \\* or &lt;name> of A\\_B");
  }

  @Test
  void whatIsLongIsCut() {
    assertThat(Markdown.code("x".repeat(80))).isEqualTo("`" + "x".repeat(80) + "`");
    assertThat(Markdown.code("x".repeat(81))).isEqualTo("`" + "x".repeat(80) + " …`");
  }

  @Test
  void aLinkLeadsToItsHeading() {
    assertThat(Markdown.link("it", "Load balancer")).isEqualTo("[it](#load-balancer)");
  }

  @Test
  void aTableHasARuleBelowItsHead() {
    assertThat(Markdown.table(List.of(List.of("key", "value"), List.of("a", ""))))
        .isEqualTo("| key | value |\n|---|---|\n| a |  |\n");
  }
}
