package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.truth.IterableSubject;
import dev.slipway.spec.HarbourSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that are not the one complete YAML document that they must be. */
class YamlFaultsTest {
  @TempDir Path home;

  @Test
  void anEmptyFileSaysNothing() {
    assertFaultsOf("").containsExactly(" the file is empty");
    assertFaultsOf("# only a comment\n").containsExactly(" the file is empty");
    assertFaultsOf("---\n").containsExactly(" the file is empty");
  }

  @Test
  void aSecondDocumentIsNotIgnored() {
    assertFaultsOf(Harbours.YAML + "---\nname: x\n")
        .containsExactly("21: a second document begins here; one file is one environment");
  }

  @Test
  void whatIsNotYamlIsLocated() {
    assertFaultsOf(Harbours.yaml("Port of Testing", "Port: of Testing"))
        .containsExactly("6: is not YAML: mapping values are not allowed here");
    assertFaultsOf(Harbours.yaml("  region: eu-west-1", "\tregion: eu-west-1"))
        .containsExactly(
            "3: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use"
                + " \\t(TAB) for indentation)");
  }

  @Test
  void aControlCharacterIsNotYaml() {
    assertFaultsOf("# " + "long comment ".repeat(200) + "\n" + Harbours.yaml("Testing", "\u0007"))
        .containsExactly("7: is not YAML: it holds the control character U+0007");
  }

  @Test
  void norIsOneWelcomeThatAnEscapeBringsIn() {
    assertFaultsOf(Harbours.yaml("name: Port of Testing", "name: \"Port\\0of Testing\""))
        .containsExactly("6: name holds the control character U+0000");
    assertFaultsOf(Harbours.yaml("pilots: [Ann", "pilots: [\"Ann\\e[2J\""))
        .containsExactly("13: pilots[0] holds the control character U+001B");
    assertFaultsOf(Harbours.yaml("name: Port", "\"na\\x85me\": Port"))
        .contains("6: the file has a key that holds the control character U+0085");
  }

  @Test
  void halfACharacterIsNone() {
    assertFaultsOf(Harbours.yaml("pilots: [Ann", "pilots: [\"Ann\\uD83D\""))
        .containsExactly("13: pilots[0] holds half a character, U+D83D");
  }

  @Test
  void placeholdersOfCdktfAreRefused() {
    assertFaultsOf(Harbours.yaml("Port of Testing", "a ${TfToken[TOKEN.0]}"))
        .containsExactly("6: name holds CDKTF's own {TfToken[");
  }

  @Test
  void linesAndTabsAreText() {
    String yaml = Harbours.yaml("name: Port of Testing", "name: \"Port\\n\\tof Testing\"");

    assertThat(((HarbourSpec) new Harbours(home).specOf(yaml)).name())
        .isEqualTo("Port\n\tof Testing");
  }

  @Test
  void aFileIsAMapping() {
    assertFaultsOf("- a\n").containsExactly("1: the file must be a mapping, got a list");
    assertFaultsOf("prod\n").containsExactly("1: the file must be a mapping, got 'prod'");
  }

  @Test
  void aliasesAreRefused() {
    assertFaultsOf(
            Harbours.yaml("{reach: 40", "&big {reach: 40").replace("{reach: 30, tons: 10}", "*big"))
        .containsExactly(
            "15: cranes.west.2 has the anchor &big; write the value out wherever it holds",
            "16: cranes.east.1 is the alias *big; write the value out")
        .inOrder();
  }

  @Test
  void mergesAreRefused() {
    assertFaultsOf(Harbours.yaml("{reach: 30,", "{<<: {reach: 30}, reach: 30,"))
        .containsExactly("16: cranes.east.1 has the merge key <<; write the values out");
  }

  @Test
  void tagsAreRefused() {
    assertFaultsOf(Harbours.yaml("name: Port", "name: !!str Port"))
        .containsExactly("6: name has the tag !!str; write the value without it");
    assertFaultsOf(Harbours.yaml("pilots: [", "pilots: !crew ["))
        .containsExactly("13: pilots has the tag !crew; write the value without it");
  }

  private IterableSubject assertFaultsOf(String yaml) {
    return assertThat(new Harbours(home).faultsOf(yaml));
  }
}
