package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.truth.IterableSubject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the binder says of keys, and of the rules that records find broken. */
class KeyFaultsTest {
  private static final String KEYS =
      "known keys: target, name, berths, tonnage, depth, lit, light, callsign, pilots, cranes,"
          + " cargo, tugs";

  @TempDir Path home;

  @Test
  void aMistypedKeyIsReportedOnceWithTheKeyThatWasMeant() {
    assertFaults("berths: 12", "brths: 12")
        .containsExactly("7: brths is unknown; did you mean berths?");
    assertFaults("lockTable", "lock_table")
        .containsExactly("5: target.state.lock_table is unknown; did you mean lockTable?");
  }

  @Test
  void anUnknownKeyListsTheKnownOnes() {
    assertFaults("tugs: 3", "pirates: 3").containsExactly("20: pirates is unknown; " + KEYS);
  }

  @Test
  void aKeyThatIsThereIsNotGuessed() {
    assertFaults("tugs: 3", "tugs: 3\ntug: 3").containsExactly("21: tug is unknown; " + KEYS);
  }

  @Test
  void aMissingKeyIsReportedWhereItsMappingBegins() {
    assertFaults("reach: 30, ", "").containsExactly("16: cranes.east.1.reach is missing");
    assertFaults("berths: 12\n", "").containsExactly("1: berths is missing");
  }

  @Test
  void aDuplicateKeyNamesTheFirst() {
    assertFaults("tugs: 3", "berths: 3\ntugs: 3")
        .containsExactly("20: berths stands already in line 7");
    assertFaults("tons: 10", "tons: 10, tons: 11")
        .containsExactly("16: cranes.east.1.tons stands already in line 16");
  }

  @Test
  void aKeyIsText() {
    assertFaults("east.1:", "1:")
        .containsExactly("16: cranes has a key that is not text, got 1; put it in quotes");
    assertFaults("tugs: 3", "{{tugs}}: 3")
        .containsExactly("20: the file has a key that is not text, got a mapping");
    assertFaults("tugs: 3", "*tugs : 3")
        .containsExactly("20: the file has a key that is not text, got an alias");
  }

  @Test
  void theRulesOfARecordStandAtTheirKeys() {
    assertFaults("{reach: 40, tons: 20}", "\n    reach: 400\n    tons: 200")
        .containsExactly(
            "16: cranes.west.2.reach must be 1 to 80, got 400",
            "17: cranes.west.2.tons must be 1 to 100, got 200")
        .inOrder();
  }

  @Test
  void aRuleMayConcernAKeyFurtherBelow() {
    assertFaults("tonnage: 3000000000", "tonnage: 15")
        .containsExactly("15: cranes.west.2.tons must not be above tonnage 15, got 20");
    assertFaults("[Ann, Bob]", "\n  - Ann\n  - Eve")
        .containsExactly("15: pilots[1] must not be Eve");
  }

  @Test
  void aRuleOfATextStandsAtItsKey() {
    assertFaults("XRAY7", "X").containsExactly("12: callsign must be 5 signs, got 'X'");
  }

  @Test
  void aRuleOfTheWholeFileStandsAtItsBeginning() {
    assertFaults("berths: 12", "berths: 0").containsExactly("1: a lit harbour needs berths");
  }

  @Test
  void aRuleAtAKeyThatIsNotThereStandsAtTheNearestKeyAbove() {
    assertFaults("[Ann, Bob]", "[Eve]").containsExactly("13: pilots[1] must not be Eve");
  }

  @Test
  void everyFaultOfAFileIsReportedInOrderOfLines() {
    String yaml =
        Harbours.yaml("tons: 20", "tons: heavy")
            .replace("berths: 12", "berths: '12'")
            .replace("reach: 30", "reach: 300")
            .replace("tugs: 3", "tug: 3");
    assertThat(new Harbours(home).faultsOf(yaml))
        .containsExactly(
            "7: berths must be a whole number, got '12'; take it out of its quotes",
            "15: cranes.west.2.tons must be a whole number, got 'heavy'",
            "16: cranes.east.1.reach must be 1 to 80, got 300",
            "20: tug is unknown; did you mean tugs?")
        .inOrder();
  }

  private IterableSubject assertFaults(String piece, String by) {
    return assertThat(new Harbours(home).faultsOf(Harbours.yaml(piece, by)));
  }
}
