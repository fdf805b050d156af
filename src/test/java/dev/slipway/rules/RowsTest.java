package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.policy.HouseRule;
import dev.slipway.testing.Run;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of every document has its test, and no test names a row that there is not. */
class RowsTest {
  private static final Set<String> LISTED =
      Rows.listed(Run.HOME.resolve("src/test/resources/requirements"));

  @Test
  void everyRowHasItsTest() {
    assertThat(Rows.faults(LISTED, Rows.displayNames("dev.slipway"))).isEmpty();
  }

  @Test
  void theRulesOfTheHouseHoldRows() {
    assertThat(Rows.displayNames("dev.slipway")).contains(HouseRule.all().get(0).toString());
  }

  @Test
  void theListsAreWhole() {
    assertThat(LISTED.stream().filter(id -> id.startsWith("ALL-"))).hasSize(22);
    assertThat(LISTED.stream().filter(id -> id.startsWith("CLA-"))).hasSize(11);
    assertThat(LISTED.stream().filter(id -> id.startsWith("LTT-"))).hasSize(19);
    assertThat(LISTED.stream().filter(id -> id.startsWith("ALV-"))).hasSize(8);
    assertThat(LISTED.stream().filter(id -> id.startsWith("H2O-"))).hasSize(9);
    assertThat(LISTED.stream().filter(id -> id.startsWith("FIB-"))).hasSize(12);
  }

  @Test
  void aMissingAndAnUnknownRowAreFound() {
    assertThat(Rows.faults(Set.of("ABC-01", "ABC-02"), List.of("ABC-01 holds", "ABC-03 holds")))
        .containsExactly(
            "ABC-02 has no test whose display name begins with it",
            "ABC-03 is named by a test, but stands in no list");
  }

  @Test
  void onlyTheBeginningOfANameNamesRows() {
    assertThat(Rows.named("LTT-06, ALL-13 a database as LTT-07 has it"))
        .containsExactly("LTT-06", "ALL-13")
        .inOrder();
    assertThat(Rows.named("a row LTT-06")).isEmpty();
  }
}
