package dev.slipway.usage;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void aValueFollowsItsOption() {
    var words = new Arguments(List.of("--output", "there", "one"));

    assertThat(words.value(words.next())).isEqualTo("there");
    assertThat(Arguments.name(words.next())).isEqualTo("one");
    assertThat(words.isEmpty()).isTrue();
  }

  @Test
  void anOptionWithoutItsValueIsWrong() {
    for (var rest : List.of(List.of("--output"), List.of("--output", "--fresh"))) {
      var words = new Arguments(rest);
      String option = words.next();
      assertThat(assertThrows(WrongUsage.class, () -> words.value(option)).getMessage())
          .isEqualTo("--output needs a value");
    }
  }

  @Test
  void whatLooksLikeAnOptionIsNoName() {
    assertThat(assertThrows(WrongUsage.class, () -> Arguments.name("--frsh")).getMessage())
        .isEqualTo("there is no option --frsh");
  }

  @Test
  void aNameThatNobodyKnowsIsSaidWithThoseThatThereAre() {
    Arguments.requireKnown("stack", "a", List.of("a", "b"));
    var wrong =
        assertThrows(
            WrongUsage.class, () -> Arguments.requireKnown("stack", "c", List.of("a", "b")));
    assertThat(wrong.getMessage()).isEqualTo("no stack is called 'c'; there are a, b");
  }
}
