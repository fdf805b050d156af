package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.truth.IterableSubject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the binder says of a value that is not what its key takes. */
class ValueFaultsTest {
  @TempDir Path home;

  @Test
  void aNumberIsNoText() {
    assertFaults("Port of Testing", "0012")
        .containsExactly("6: name must be text, got 0012; put it in quotes");
  }

  @Test
  void aBooleanIsNoText() {
    assertFaults("Ann, Bob", "Ann, true")
        .containsExactly("13: pilots[1] must be text, got true; put it in quotes");
  }

  @Test
  void aListIsNoText() {
    assertFaults("Port of Testing", "[a]").containsExactly("6: name must be text, got a list");
  }

  @Test
  void aQuotedNumberIsNoNumber() {
    assertFaults("berths: 12", "berths: '12'")
        .containsExactly("7: berths must be a whole number, got '12'; take it out of its quotes");
  }

  @Test
  void aFractionIsNotWhole() {
    assertFaults("berths: 12", "berths: 3.7")
        .containsExactly("7: berths must be a whole number, got 3.7");
  }

  @Test
  void aWholeNumberHasPlainDigits() {
    assertFaults("berths: 12", "berths: 0x0C")
        .containsExactly("7: berths must be a whole number in plain digits, got 0x0C");
  }

  @Test
  void aNumberMustFitItsType() {
    assertFaults("berths: 12", "berths: 3000000000")
        .containsExactly("7: berths must be -2147483648 to 2147483647, got 3000000000");
  }

  @Test
  void infinityIsNoNumber() {
    assertFaults("7.5", ".inf")
        .containsExactly("9: depth must be a number in plain digits, got .inf");
  }

  @Test
  void aWordIsNoNumber() {
    assertFaults("7.5", "deep").containsExactly("9: depth must be a number, got 'deep'");
  }

  @Test
  void yesIsNoBoolean() {
    assertFaults("lit: true", "lit: yes")
        .containsExactly("10: lit must be true or false, got 'yes'");
  }

  @Test
  void aQuotedBooleanIsNoBoolean() {
    assertFaults("lit: true", "lit: 'true'")
        .containsExactly("10: lit must be true or false, got 'true'; take it out of its quotes");
  }

  @Test
  void aWordIsOneOfTheAllowedOnes() {
    assertFaults("greenWhite", "GREEN_WHITE")
        .containsExactly("11: light must be red or greenWhite, got 'GREEN_WHITE'");
  }

  @Test
  void aTextIsNoList() {
    assertFaults("[Ann, Bob]", "Ann").containsExactly("13: pilots must be a list, got 'Ann'");
  }

  @Test
  void aListIsNoMapping() {
    assertFaults("{reach: 30, tons: 10}", "[30, 10]")
        .containsExactly("16: cranes.east.1 must be a mapping, got a list");
  }

  @Test
  void aKeyNeedsAValue() {
    assertFaults("berths: 12", "berths:").containsExactly("7: berths has no value");
  }

  @Test
  void anOptionalKeyWithoutValueIsLeftOutInstead() {
    assertFaults("tugs: 3", "tugs: null")
        .containsExactly("20: tugs has no value; leave the key out to do without it");
  }

  @Test
  void aLongTextIsNotShownWhole() {
    assertFaults("berths: 12", "berths: |\n  " + "so ".repeat(15) + "\n  " + "so ".repeat(15))
        .containsExactly(
            "7: berths must be a whole number, got '" + "so ".repeat(20).strip() + " …'");
  }

  @Test
  void aChoiceHoldsOneKey() {
    String oneOf = "17: cargo must hold exactly one of container, dryBulk or passengers, got ";
    String container = "\n  container:\n    size: 40";
    assertFaults(container, " dryBulk").containsExactly(oneOf + "'dryBulk'");
    assertFaults(container, " {}").containsExactly(oneOf + "none");
    assertFaults("size: 40", "size: 40\n  dryBulk: {ware: coal}")
        .containsExactly(oneOf + "container and dryBulk");
  }

  @Test
  void aChoiceIsOneOfTheKnownOnes() {
    assertFaults("container:", "contaner:")
        .containsExactly("18: cargo.contaner is unknown; did you mean container?");
    assertFaults("container:", "fish:")
        .containsExactly("18: cargo.fish is unknown; choices: container, dryBulk, passengers");
  }

  private IterableSubject assertFaults(String piece, String by) {
    return assertThat(new Harbours(home).faultsOf(Harbours.yaml(piece, by)));
  }
}
