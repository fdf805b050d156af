package dev.slipway.rules;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.policy.HouseRule;
import dev.slipway.testing.AddedSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the house over the system that docs/add-a-system.md adds. */
class AddedSystemRulesTest {
  @Test
  void itsStackKeepsThemAll(@TempDir Path home) {
    AddedSystem.synth(home);

    assertThat(HouseRule.broken(AddedSystem.stack(home))).isEmpty();
  }

  @Test
  void aFileCanSayAllOfItsRecord() {
    AddedSystem.SYSTEMS.forEach(kind -> assertThat(SpecShape.flaws(kind.spec())).isEmpty());
  }
}
