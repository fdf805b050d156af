package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StepTest {
  private static final String FILE = "a\nb\na\nc\n";

  @Test
  void aPageSaysWhatToWriteToChangeAndToType() {
    String page =
        """
        Text with `code`.

        `new.txt`

        ```text
        whole
        ```

        `old.txt`

        ```diff
        +first
         line
        ```

        ```sh
        cp a \\
          b
        scripts/renew
        ```
        """;

    assertThat(Step.in(page))
        .containsExactly(
            new Step.Write("new.txt", "whole\n"),
            new Step.Change("old.txt", "+first\n line\n"),
            new Step.Type("cp a   b"),
            new Step.Type("scripts/renew"))
        .inOrder();
  }

  @Test
  void eachPlaceOfADiffIsChanged() {
    var change = new Step.Change("f", " a\n-b\n+x\n@@\n c\n+d\n");

    assertThat(change.applied(FILE)).isEqualTo("a\nx\na\nc\nd\n");
  }

  @Test
  void aPlaceThatIsNotThereIsSaid() {
    var change = new Step.Change("f", " b\n-c\n+x\n");

    var refusal = assertThrows(IllegalStateException.class, () -> change.applied(FILE));

    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("f does not hold what is to be changed:\nb\nc\n");
  }

  @Test
  void aPlaceThatIsThereTwiceIsSaid() {
    var change = new Step.Change("f", "-a\n+x\n");

    var refusal = assertThrows(IllegalStateException.class, () -> change.applied(FILE));

    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("f holds several times what is to be changed once:\na\n");
  }
}
