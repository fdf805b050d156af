package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads whose environment file is no environment file. */
class LttFilesTest {
  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void copy() {
    files = new EditedEnvironments(home);
  }

  @Test
  @DisplayName("ALL-12 a second document in one file")
  void secondDocument() {
    files.edit("ltt/prod.yaml", "\nname: prod", "\n---\nname: prod");
    assertThat(files.faults())
        .contains(
            "environments/ltt/prod.yaml:"
                + files.line("ltt/prod.yaml", "---")
                + ": a second document begins here; one file is one environment");
  }

  @Test
  @DisplayName("ALL-12 an empty file")
  void empty() {
    files.write("ltt/prod.yaml", "");
    assertThat(files.faults()).containsExactly("environments/ltt/prod.yaml: the file is empty");
  }

  @Test
  @DisplayName("ALL-12 a file that is not YAML")
  void notYaml() {
    files.edit("ltt/prod.yaml", "name: prod", "name: [prod");
    assertThat(files.faults())
        .containsExactly(
            "environments/ltt/prod.yaml:"
                + files.line("ltt/prod.yaml", "network:")
                + ": is not YAML: expected ',' or ']', but got :");
  }

  @Test
  @DisplayName("ALL-12 a file that can't be read")
  void unreadable() throws Exception {
    Path file = files.folder().resolve("ltt/prod.yaml");
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("nowhere.yaml"));
    assertThat(files.faults())
        .containsExactly("environments/ltt/prod.yaml: cannot be read: it is a link to nowhere");
  }

  @Test
  @DisplayName("ALL-12 a system that there is not")
  void unknownSystem() {
    files.write("lt/prod.yaml", "name: prod\n");
    assertThat(files.faults())
        .containsExactly("environments/lt/prod.yaml: no system is called 'lt'; did you mean ltt?");
  }

  @Test
  @DisplayName("ALL-12 a repository's name that ECR refuses")
  void repositoryName() {
    files.edit("ltt/shared.yaml", "  ltt-data-setup:", "  LTT-Data:");
    assertThat(files.faults())
        .containsExactly(
            "environments/ltt/shared.yaml: repositories.LTT-Data must be an ECR repository's"
                + " name, got 'LTT-Data'");
  }

  @Test
  @DisplayName("ALL-12 repositories that Terraform could not tell apart")
  void twinRepositories() {
    files.edit("ltt/shared.yaml", "  ltt-data-setup:", "  ltt_backend:");
    assertThat(files.faults())
        .containsExactly(
            "environments/ltt/shared.yaml: repositories.ltt_backend must differ from ltt-backend"
                + " in more than punctuation");
  }

  @Test
  @DisplayName("ALL-22 workflows that would push the data set-up's image, or to no repository")
  void pushes() {
    files.edit("ltt/shared.yaml", "[ltt-backend, ltt-frontend", "[ltt-data-setup, ltt-frontend");
    assertThat(files.faults())
        .containsExactly(
            "environments/ltt/shared.yaml: github.pushes[0] must be no data set-up's, to which"
                + " only people push, got 'ltt-data-setup'");
    files.edit("ltt/shared.yaml", "[ltt-data-setup, ltt-frontend", "[ltt-backend, ltt-fronted");
    assertThat(files.faults()).hasSize(1);
    assertThat(files.faults().get(0))
        .matches(
            "environments/ltt/shared.yaml: github\\.pushes\\[1] must be one of the repositories"
                + " \\(ltt-backend, ltt-frontend, (.+, )?ltt-data-setup\\), got 'ltt-fronted'");
  }

  @Test
  @DisplayName("ALL-12 one of a repository's two ids without the other")
  void ids() {
    files.edit("ltt/shared.yaml", "branch: main", "branch: main, ids: { ownerId: 7 }");
    assertThat(files.faults())
        .containsExactly(
            "environments/ltt/shared.yaml: github.workflows.ids.repositoryId is missing");
  }

  @Test
  @DisplayName("ALL-12 every fault of every file at once")
  void everyFault() {
    files
        .edit("ltt/prod.yaml", "port: 8000", "port: 0")
        .edit("ltt/prod.yaml", "logDays: 90", "logDays: 91")
        .edit("ltt/shared.yaml", "keepImages: 10", "keepImages: ten")
        .edit("ltt/dev-staging.yaml", "name: nonprod", "nam: nonprod");
    assertThat(files.faults().stream().map(fault -> fault.replaceFirst(" (must|is) .*", "")))
        .containsExactly(
            "environments/ltt/dev-staging.yaml: nam",
            "environments/ltt/prod.yaml: dataSetup.logDays",
            "environments/ltt/prod.yaml: environments.prod.backend.answers.port",
            "environments/ltt/shared.yaml: repositories.ltt-backend.keepImages")
        .inOrder();
  }
}
