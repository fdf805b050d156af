package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a workflow makes of services that cannot start yet; a line of shell is {@code
 * scripts/deploy}.
 */
@Tag("real")
class CiHeldTest {
  private static final String HELD =
      """
      alva-staging in account 444455556666, eu-central-1: 7 to make

      This plan is 0123abcd.

      Held back: api, web. What is missing:

        a value of the secret alva-staging/api, for api
        the image alva-staging-web:latest, for web

      When that is there, run scripts/deploy alva-staging again; docs/first-deployment.md says more.
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("ALV-08, FIB-11 a plan says in one line what is missing for services to start")
  void aPlanSaysWhatIsMissing() throws Exception {
    deploy("cat <<'.'\n" + HELD + ".\n");
    assertThat(ci("plan", "alva-staging", "plans").out())
        .isEqualTo(
            "plan=0123abcd\nheld=a value of the secret alva-staging/api, for api; the image"
                + " alva-staging-web:latest, for web\n");
    assertThat(Files.readString(folder.resolve("plans/alva-staging.md"))).contains("Held back:");

    deploy("echo 'alva-staging in account 444455556666: nothing to change'");
    assertThat(ci("plan", "alva-staging", "plans").out()).isEqualTo("plan=\nheld=\n");
  }

  @Test
  @DisplayName("ALV-08, FIB-11 that something is held back is a warning, and all else is a fault")
  void whatIsHeldBackIsNoFault() throws Exception {
    deploy("echo \"$*\"; exit 4");
    Command held = ci("apply", "alva-staging", "0123abcd");
    assertThat(held.exitCode()).isEqualTo(0);
    assertThat(held.out())
        .isEqualTo(
            "alva-staging --yes --plan 0123abcd --wait 600\n"
                + "::warning title=alva-staging::It is applied, but something is held back: the log"
                + " says what, and what is missing.\n");

    for (int code : new int[] {0, 1, 3}) {
      deploy("exit " + code);
      assertThat(ci("apply", "alva-staging", "0123abcd")).isEqualTo(new Command(code, "", ""));
    }
  }

  @Test
  @DisplayName("ALV-08, FIB-11 what only a person can bring ends a run with its name")
  void whatIsMissingEndsARun() throws Exception {
    deploy("exit 1");
    assertThat(ci("held", "alva-staging", "a value of the secret x, for api"))
        .isEqualTo(
            new Command(
                1,
                "::error title=alva-staging::Not all of it can start: a value of the secret x, for"
                    + " api. Bring that, and run this again; docs/first-deployment.md says how.\n",
                ""));
  }

  /** Copies what calls it, and puts a line of shell in its place. */
  private void deploy(String line) throws IOException {
    Path scripts = folder.resolve("scripts");
    for (String file :
        List.of(
            "ci", "lib/prerequisites.sh", "lib/ci/plan.sh", "lib/ci/apply.sh", "lib/ci/held.sh")) {
      Path to = scripts.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(
          Run.HOME.resolve("scripts").resolve(file),
          to,
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path deploy = scripts.resolve("deploy");
    Files.writeString(deploy, "#!/usr/bin/env bash\n" + line + "\n");
    assertThat(deploy.toFile().setExecutable(true)).isTrue();
  }

  private Command ci(String... words) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(folder.toAbsolutePath().resolve("scripts/ci").toString());
    line.addAll(List.of(words));
    return Command.run(folder, Map.of("PATH", TestTools.path()), line);
  }
}
