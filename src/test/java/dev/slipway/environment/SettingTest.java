package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static final Path FILE = Path.of("harbour/prod.yaml");

  @Test
  void aFileChoosesItsTextsAndTheKeysOfItsMaps() {
    assertThat(Setting.of(new EnvironmentText(FILE, Harbours.YAML), Harbours.KINDS))
        .containsAtLeast(
            new Setting("target.state.bucket", "acme", 5),
            new Setting("name", "Port of Testing", 6),
            new Setting("callsign", "XRAY7", 12),
            new Setting("pilots[1]", "Bob", 13),
            new Setting("cranes.west.2", "west.2", 15))
        .inOrder();
  }

  @Test
  void itDoesNotChooseOurWordsAndKeys() {
    assertThat(
            Setting.of(new EnvironmentText(FILE, Harbours.YAML), Harbours.KINDS).stream()
                .map(Setting::value))
        .containsNoneOf("greenWhite", "cargo", "container", "12", "true");
  }

  @Test
  void whatCantBeReadChoosesNothing() {
    assertThat(Setting.of(new EnvironmentText(FILE, "a: [b"), Harbours.KINDS)).isEmpty();
  }

  @Test
  void itKnowsHowFarDownItStands() {
    assertThat(new Setting("name", "dev", 1).depth()).isEqualTo(1);
    assertThat(new Setting("environments.dev", "dev", 1).depth()).isEqualTo(1);
    assertThat(new Setting("web.name", "dev", 1).depth()).isEqualTo(2);
    assertThat(new Setting("name", "dev", 1).toString()).isEqualTo("name 'dev'");
    assertThat(new Setting("secrets.a.b", "a.b", 1).toString()).isEqualTo("secrets.a.b");
  }
}
