package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.environment.EnvironmentFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {
  @TempDir Path home;

  @Test
  void saysSomeKeysOtherwise() {
    var variant = variant("# without NAT\nnetwork: # none\n  endpoints: [s3]\nexec: false\n");

    variant.write(base(), home.resolve("variant"));

    assertThat(variant.name()).isEqualTo("shop-dev-without-nat");
    assertThat(Files.text(home.resolve("variant/shop/dev-without-nat.yaml")))
        .isEqualTo(
            "# the shop\n\n"
                + "target:\n"
                + "  region: x\n\n"
                + "network: # none\n"
                + "  endpoints: [s3]\n"
                + "exec: false\n"
                + "alarms:\n"
                + "  emails: []\n");
  }

  @Test
  void aKeyThatItsEnvironmentHasNotIsAMistake() {
    assertThat(
            assertThrows(
                    Failure.class,
                    () -> variant("net: {}\n").write(base(), home.resolve("variant")))
                .getMessage())
        .isEqualTo("shop-dev-without-nat: " + home.resolve("dev.yaml") + " has no key net");
  }

  @Test
  void stacksAndWordsAreFoldersAndFiles() {
    Files.write(home.resolve("variants/shop-dev/without-nat.yaml"), "exec: false\n");

    assertThat(Variant.in(home.resolve("variants"))).containsExactly(variant("exec: false\n"));
  }

  private static Variant variant(String text) {
    return new Variant("shop-dev", "without-nat", text);
  }

  private EnvironmentFile base() {
    Path file = home.resolve("dev.yaml");
    Files.write(
        file,
        "# the shop\n\ntarget:\n  region: x\n\nnetwork:\n  endpoints: []\n\nexec: true\n"
            + "alarms:\n  emails: []\n");
    return new EnvironmentFile("shop", "dev", file, null, key -> 1);
  }
}
