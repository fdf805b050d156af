package dev.slipway.check;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.Main;
import dev.slipway.Project;
import dev.slipway.environment.FileKind;
import dev.slipway.spec.HarbourSpec;
import dev.slipway.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
  private static final List<FileKind> KINDS =
      Stream.concat(
              Stream.of(new FileKind("classla", FileKind.ANY, HarbourSpec.class)),
              Main.kinds(Systems.ALL).stream())
          .toList();

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void aProjectOfOneSystem() throws IOException {
    page = folder.resolve("docs/configuration.md");
    Files.createDirectories(page.getParent());
    Files.createDirectories(folder.resolve("environments/classla"));
    Files.writeString(folder.resolve("environments/classla/dev.yaml"), "berths: 12\n");
  }

  @Test
  void aProjectHasThePageOfItsSystems() {
    String text = ConfigurationFile.of(new Project(folder), KINDS).get(page);

    assertThat(text.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## classla", "## Parts");
    assertThat(text).contains("| `berths` |");
  }

  @Test
  void ourPageIsWrittenAnew() throws IOException {
    String text = ConfigurationFile.of(new Project(folder), KINDS).get(page);
    Files.writeString(page, text.replace("berths", "births"));

    assertThat(ConfigurationFile.of(new Project(folder), KINDS)).containsExactly(page, text);
  }

  @Test
  void aPageOfSomebodyElseIsLeftAlone() throws IOException {
    Files.writeString(page, "# Configuration of our servers\n");

    assertThat(ConfigurationFile.of(new Project(folder), KINDS)).isEmpty();
  }

  @Test
  void anExampleMayBeOldAndThePageNotThereYet() throws IOException {
    var project = new Project(folder);
    String text = ConfigurationFile.of(project, KINDS).get(page);
    assertThat(ConfigurationFile.stale(project, KINDS)).isEmpty();

    Files.writeString(page, text.replace("| `12` |", "| `11` |"));
    assertThat(ConfigurationFile.stale(project, KINDS)).isEmpty();

    Files.writeString(page, text.replace("Number of berths.", "Berths."));
    assertThat(ConfigurationFile.stale(project, KINDS)).containsExactly(page, text);
  }
}
