package dev.slipway;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/synth does with a word about what was applied. */
@DisplayName("ALL-13 what was applied is protected")
class AppliedTest {
  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void beforeAFirstApply() {
    files = new EditedEnvironments(home).delete("alva/staging.addresses").synth("alva-staging");
  }

  @Test
  void beforeItEveryNameMayChange() {
    files.edit("alva/staging.yaml", "\nname: staging", "\nname: trial");

    Run run = Run.synth(files.arguments("alva-staging"));

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("staging.addresses: not applied yet, so nothing is lost where aws_");
    assertThat(files.text("alva/staging.addresses")).contains("identifier=\"alva-trial\"");
  }

  @Test
  void afterItNoneMay() {
    Run word = Run.synth(files.arguments("--applied", "alva-staging"));
    assertThat(word.err()).isEmpty();
    assertThat(word.out()).contains("staging.addresses says so now, commit it: alva-staging is");
    files.edit("alva/staging.yaml", "\nname: staging", "\nname: trial");

    Run run = Run.synth(files.arguments("alva-staging"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("aws_db_instance.database changes its identity");
  }

  @Test
  void itIsTakenBackOnlyWithoutTraces() throws Exception {
    Run.synth(files.arguments("--applied", "alva-staging"));
    Path traces = files.output().resolve("stacks/alva-staging/.terraform");
    Files.createDirectories(traces);
    Files.createFile(traces.resolve("terraform.tfstate"));

    Run doubted = Run.synth(files.arguments("--not-applied", "alva-staging"));
    Files.delete(traces.resolve("terraform.tfstate"));
    Run taken = Run.synth(files.arguments("--not-applied", "alva-staging"));

    assertThat(doubted.exitCode()).isEqualTo(1);
    assertThat(doubted.err()).startsWith("Terraform was initialised for alva-staging, so");
    assertThat(taken.exitCode()).isEqualTo(0);
    assertThat(files.text("alva/staging.addresses")).contains("# Not applied yet");
  }

  @Test
  void aWordIsOfAStackThatThereIsAndSynthesizesNothing() {
    assertThat(Run.synth(files.arguments("--applied", "alva-stagin")).err())
        .startsWith("no stack is called 'alva-stagin'; there are alva-staging, ");
    assertThat(Run.synth(files.arguments("--applied", "alva-staging", "ltt-prod")).err())
        .isEqualTo(
            "--applied and --not-applied synthesize nothing; leave out ltt-prod; scripts/synth"
                + " --help says more\n");
  }
}
