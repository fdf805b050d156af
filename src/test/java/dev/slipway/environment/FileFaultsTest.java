package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that cannot be read, or lie where nobody looks for them. */
class FileFaultsTest {
  @TempDir Path home;
  private Harbours harbours;

  @BeforeEach
  void folder() {
    harbours = new Harbours(home);
  }

  @Test
  void theFolderMustExist() {
    assertThat(harbours.faults()).containsExactly("environments: no such folder");
  }

  @Test
  void theFolderMustBeOne() throws IOException {
    Files.createFile(harbours.folder());
    assertThat(harbours.faults()).containsExactly("environments: is not a folder");
  }

  @Test
  void theFolderMustHoldAFile() {
    harbours.with("harbour/prod.addresses", "").with(".git/x.yaml", "");
    assertThat(harbours.faults())
        .containsExactly(
            "environments: holds no environment file, which would be"
                + " environments/<system>/<environment>.yaml");
  }

  @Test
  void aFolderIsNoFile() {
    harbours.with("harbour/prod.yaml/readme", "");
    assertThat(harbours.faults())
        .containsExactly("environments/harbour/prod.yaml: is a folder, not a file");
  }

  @Test
  void aLinkLeadsToAFile() throws IOException {
    harbours.with("harbour/readme", "");
    Files.createSymbolicLink(harbours.folder().resolve(Harbours.PROD), Path.of("nowhere.yaml"));
    assertThat(harbours.faults())
        .containsExactly("environments/harbour/prod.yaml: cannot be read: it is a link to nowhere");
  }

  @Test
  void aLinkDoesNotLeadInCircles() throws IOException {
    harbours.with(Harbours.PROD, Harbours.YAML);
    Files.createSymbolicLink(harbours.folder().resolve("harbour/loop"), harbours.folder());
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/loop: cannot be read: it is a link to a folder above");
  }

  @Test
  void aFileIsUtf8() {
    byte[] latin1 = Harbours.yaml("Testing", "Göteborg").getBytes(StandardCharsets.ISO_8859_1);
    harbours.with(Harbours.PROD, latin1);
    assertThat(harbours.faults())
        .containsExactly("environments/harbour/prod.yaml:6: is not UTF-8 text");
  }

  @Test
  void aFileCutInTheMiddleOfACharacterIsNotUtf8() {
    harbours.with(Harbours.PROD, new byte[] {'a', '\n', (byte) 0xC3});
    assertThat(harbours.faults())
        .containsExactly("environments/harbour/prod.yaml:2: is not UTF-8 text");
  }

  @Test
  void aFileEndsInYaml() {
    harbours.with("harbour/prod.yml", Harbours.YAML).with("harbour/dev.YAML", Harbours.YAML);
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/dev.YAML: must be called dev.yaml",
            "environments/harbour/prod.yml: must be called prod.yaml")
        .inOrder();
  }

  @Test
  void aFileLiesInItsSystemsFolder() {
    harbours.with("prod.yaml", Harbours.YAML).with("harbour/eu/prod.yaml", Harbours.YAML);
    String rule = ": must lie in its system's folder, as environments/<system>/prod.yaml";
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/eu/prod.yaml" + rule, "environments/prod.yaml" + rule)
        .inOrder();
  }

  @Test
  void anEnvironmentsNameIsPartOfEveryName() {
    harbours.with("harbour/Prod_1.yaml", Harbours.YAML);
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/Prod_1.yaml: an environment's name is lower-case letters, digits"
                + " and hyphens, got 'Prod_1'");
  }

  @Test
  void anUnknownSystemIsGuessedOrTheKnownOnesListed() {
    harbours.with("harbor/prod.yaml", Harbours.YAML).with("zoo/prod.yaml", Harbours.YAML);
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbor/prod.yaml: no system is called 'harbor'; did you mean harbour?",
            "environments/zoo/prod.yaml: no system is called 'zoo'; systems: harbour, quay")
        .inOrder();
  }

  @Test
  void anUnknownEnvironmentIsGuessedOrTheKnownOnesListed() {
    harbours.with("quay/mian.yaml", Harbours.YAML).with("quay/prod.yaml", Harbours.YAML);
    assertThat(harbours.faults())
        .containsExactly(
            "environments/quay/mian.yaml: quay has no environment called 'mian'; did you mean"
                + " main?",
            "environments/quay/prod.yaml: quay has no environment called 'prod'; environments:"
                + " main")
        .inOrder();
  }
}
