package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.resources;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final Body BODY =
      resources(
              """
              'aws_x': {'a': {
                'text': 'words', 'number': 20, 'yes': true, 'nothing': null,
                'list': ['a', 'b'], 'one_block': {'type': 'single'},
                'list_of_one': [{'type': 'single'}], 'blocks': [{'type': 'x'}, {'type': 'y'}],
                'tags': {'kubernetes.io/cluster': 'owned'},
                'document': '[{\\'image\\': \\'api\\', \\'cpu\\': 0}]'}}
              """)
          .at("aws_x.a")
          .orElseThrow()
          .body();

  @Test
  void readsScalarsByTheirType() {
    assertThat(BODY.text("text")).hasValue("words");
    assertThat(BODY.number("number")).hasValue(BigDecimal.valueOf(20));
    assertThat(BODY.bool("yes")).hasValue(true);
  }

  @Test
  void aValueOfAnotherTypeIsNone() {
    assertThat(BODY.text("number")).isEmpty();
    assertThat(BODY.number("text")).isEmpty();
    assertThat(BODY.bool("text")).isEmpty();
    assertThat(BODY.isTrue("text")).isFalse();
  }

  @Test
  void nullAndAbsentAreTheSame() {
    assertThat(BODY.has("nothing")).isFalse();
    assertThat(BODY.has("missing")).isFalse();
    assertThat(BODY.list("nothing")).isEmpty();
  }

  @Test
  void aLoneValueIsAListOfOne() {
    assertThat(BODY.texts("list")).containsExactly("a", "b").inOrder();
    assertThat(BODY.texts("text")).containsExactly("words");
  }

  @Test
  void aNestedBlockIsFoundAsAnObjectAndAsAListOfOne() {
    assertThat(BODY.text("one_block.type")).hasValue("single");
    assertThat(BODY.text("list_of_one.type")).hasValue("single");
    assertThat(BODY.blocks("one_block")).hasSize(1);
    assertThat(BODY.blocks("list_of_one")).hasSize(1);
  }

  @Test
  void oneOfSeveralBlocksNeedsItsIndex() {
    assertThat(BODY.text("blocks.1.type")).hasValue("y");
    assertThat(BODY.text("blocks.type")).isEmpty();
    assertThat(BODY.text("blocks.7.type")).isEmpty();
  }

  @Test
  void aKeyMayHoldDots() {
    assertThat(BODY.text("tags.kubernetes.io/cluster")).hasValue("owned");
  }

  @Test
  void aDocumentInsideATextIsATree() {
    assertThat(BODY.document("document").text("0.image")).hasValue("api");
    assertThat(BODY.document("document").text("image")).hasValue("api");
  }

  @Test
  void aTextThatIsNoDocumentIsNamed() {
    var broken = assertThrows(IllegalArgumentException.class, () -> BODY.document("text"));
    var absent = assertThrows(IllegalArgumentException.class, () -> BODY.document("missing"));

    assertThat(broken).hasMessageThat().startsWith("aws_x.a.text is not JSON: ");
    assertThat(absent).hasMessageThat().isEqualTo("aws_x.a has no text missing");
  }
}
