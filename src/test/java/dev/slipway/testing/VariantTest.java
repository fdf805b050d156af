package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {
  private static final String WORD = "shop-dev-without-nat";

  @TempDir Path home;

  @BeforeEach
  void writeItsEnvironment() throws IOException {
    write(
        "shop/dev.yaml",
        """
        # the shop

        target:
          region: x
        network:
          endpoints: []

        exec: true
        alarms:
          emails: []
        """);
  }

  @Test
  void saysSomeKeysOtherwise() throws IOException {
    var variant =
        variant(
            """
            # without NAT
            network: # none
              endpoints: [s3]
            exec: false
            """);

    variant.write(home, home.resolve("variant"));

    assertThat(variant.name()).isEqualTo(WORD);
    assertThat(Files.readString(home.resolve("variant/shop/dev-without-nat.yaml")))
        .isEqualTo(
            """
            # the shop

            target:
              region: x
            network: # none
              endpoints: [s3]
            exec: false
            alarms:
              emails: []
            """);
  }

  @Test
  void aKeyThatItsEnvironmentHasNotIsAMistake() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> variant("net: {}\n").write(home, home.resolve("variant")));

    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(WORD + ": " + home.resolve("shop/dev.yaml") + " has no key net");
  }

  @Test
  void stacksAndWordsAreFoldersAndFiles() throws IOException {
    write("variants/shop-dev/without-nat.yaml", "exec: false\n");

    assertThat(Variant.in(home.resolve("variants"))).containsExactly(variant("exec: false\n"));
    assertThat(Variant.in(home.resolve("none"))).isEmpty();
  }

  private static Variant variant(String text) {
    return new Variant("shop-dev", "without-nat", text);
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
