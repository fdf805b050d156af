package dev.slipway.configuration;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Generated.assertThatFile;
import static java.util.regex.Pattern.MULTILINE;

import dev.slipway.Main;
import dev.slipway.environment.Block;
import dev.slipway.environment.FileKind;
import dev.slipway.spec.HarbourSpec;
import dev.slipway.system.Systems;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationPageTest {
  private static final List<FileKind> KINDS = Main.kinds(Systems.ALL);
  private static final String PAGE = ConfigurationPage.of(Run.HOME.resolve("environments"), KINDS);

  @TempDir Path folder;

  @Test
  void thePageIsFresh() {
    assertThatFile(Run.HOME.resolve("docs/configuration.md")).says(PAGE);
  }

  @Test
  void everyKeyHasARowWithItsMeaning() {
    KINDS.forEach(kind -> assertRows(Block.of(kind.spec())));
  }

  private static void assertRows(Block block) {
    for (Block.Field field : block.fields()) {
      var row =
          Pattern.compile(
              "^\\| `([^`]*\\.)?" + field.name() + "` \\| \\S.* \\| \\S.* \\| \\S.* \\|.*\\|$",
              MULTILINE);
      assertWithMessage("%s.%s", block.type().getSimpleName(), field.name())
          .that(row.matcher(PAGE).find())
          .isTrue();
      field.holds().block().ifPresent(ConfigurationPageTest::assertRows);
    }
  }

  @Test
  void aRowSaysWhatAPersonAsks() {
    assertThat(PAGE)
        .contains(
            "\n"
                + "| `database.backupDays` | Days that automatic backups are kept. | a whole"
                + " number: 1 to 35 | required | `7` |\n");
    assertThat(PAGE)
        .contains(
            "\n"
                + "| `database.storage.maximumGib` | Size in GiB that it may grow to by itself. | a"
                + " whole number: at least 10 % above `gib` | it does not grow | `100` |\n");
    assertThat(PAGE).contains("\n| `cache` | The Redis node. | [Cache](#cache) | required |  |\n");
  }

  @Test
  void systemsStandInOneOrderWhoeverComesFirst() {
    List<FileKind> others = new ArrayList<>(KINDS);
    Collections.rotate(others, 3);

    assertThat(ConfigurationPage.of(Run.HOME.resolve("environments"), others)).isEqualTo(PAGE);
  }

  @Test
  void whatSeveralKeysHoldIsSaidOnce() {
    assertThat(PAGE.split("\n### Load balancer\n", -1)).hasLength(2);
    assertThat(PAGE.split("`loadBalancer.idleTimeoutSeconds` ", -1)).hasLength(2);
  }

  @Test
  void aPageSpeaksOfTheFilesThatThereAre() throws IOException {
    Path file = folder.resolve("harbour/prod.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "berths: 12\npilots: [Ann, Bob]\ncranes: { west: { reach: 40, tons: 20 } }\n");

    String page =
        ConfigurationPage.of(
            folder, List.of(new FileKind("harbour", FileKind.ANY, HarbourSpec.class)));

    assertThat(page).startsWith(ConfigurationPage.MARK);
    assertThat(page)
        .contains(
            """
            | `berths` | Number of berths. | a whole number | required | `12` |
            """);
    assertThat(page)
        .contains(
            """
            | `light` | Colours of its light. | red or greenWhite | required |  |
            | `callsign` | How ships call it. | text: 5 signs | required |  |
            | `pilots` | Pilots by name. | a list of text | required | `[Ann, Bob]` |
            | `cranes` | Cranes by place. | [harbour: cranes](#harbour-cranes) by name | required |  |
            """);
    assertThat(page)
        .contains(
            """
            ### harbour: cranes

            | key | meaning | value | left out | example |
            |---|---|---|---|---|
            | `cranes.<name>.reach` | Metres over the water. | a whole number: 1 to 80 | required | `40` |
            | `cranes.<name>.tons` | Load in tons. | a whole number: 1 to 100 | required | `20` |
            """);
    assertThat(page)
        .contains("| `cargo.container` | Boxes of one size. | keys | choose one |  |\n");
    assertThat(page).contains("| ships steer themselves |  |\n");
  }
}
