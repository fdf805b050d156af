package dev.slipway.adopt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/adopt, behind its launcher. */
class AdoptTest {
  private static final Slipway SLIPWAY =
      new Slipway(Run.HOME, "https://code.example/slipway", "0".repeat(40), "Mind this.\n");

  @TempDir Path root;
  private Path infra;
  private String out;
  private String err;

  @BeforeEach
  void name() {
    infra = root.resolve("infra");
  }

  @Test
  void aSystemBecomesSomebodysOwn() throws IOException {
    assertThat(adopt("classla", "--account", "111122223333")).isEqualTo(0);

    assertThat(text("environments/classla/prod.yaml"))
        .contains("    hosts: { backend: api.shop.example }");
    assertThat(text("golden/classla/prod.tf.json")).contains("\"api.shop.example\"");
    assertThat(text("environments/classla/prod.addresses"))
        .contains("classla-prod-alb-logs-111122223333");
    assertThat(text("slipway.pin"))
        .endsWith("repository=https://code.example/slipway\nversion=" + "0".repeat(40) + "\n");
    assertThat(Files.exists(infra.resolve("environments/classla.schema.json"))).isTrue();
    assertThat(Files.isExecutable(infra.resolve("scripts/check"))).isTrue();
    assertThat(out)
        .startsWith(
            "Adopted classla for account 111122223333:\n  "
                + infra.resolve("environments/classla/dev.yaml"));
    assertThat(out).contains("VITE_WORKOS_CLIENT_ID: client_of_classla # ");
    assertThat(out)
        .endsWith(
            "\nMind this.\nNext: cd " + infra + " && scripts/check; its README.md says more.\n");
  }

  @Test
  void aFurtherSystemComesIntoAProjectThatIsThere() throws IOException {
    adopt("classla", "--account", "111122223333");
    Files.writeString(infra.resolve("README.md"), "Ours.\n");

    assertThat(adopt("alva", "--account", "111122223333")).isEqualTo(0);

    assertThat(text("README.md")).isEqualTo("Ours.\n");
    assertThat(out).doesNotContain("Mind this.");
    assertThat(Files.exists(infra.resolve("golden/alva/staging.tf.json"))).isTrue();
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path mine = infra.resolve("environments/classla/prod.yaml");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "Ours.\n");

    assertThat(adopt("classla", "--account", "111122223333")).isEqualTo(1);

    assertThat(err).isEqualTo(mine + " is there already\nNothing was written.\n");
    assertThat(EditedEnvironments.tree(infra).keySet())
        .containsExactly("environments/classla/prod.yaml");
  }

  @Test
  void aRepositoryMayHaveAPageOfItsOwn() throws IOException {
    Files.createDirectories(infra);
    Files.writeString(infra.resolve("README.md"), "Ours.\n");

    assertThat(adopt("classla", "--account", "111122223333")).isEqualTo(0);

    assertThat(text("README.md")).isEqualTo("Ours.\n");
    assertThat(out)
        .contains(
            "\n"
                + infra.resolve("README.md")
                + " stays as it is; Slipway's is "
                + Run.HOME.resolve("adopt/README.md")
                + ".\n");
  }

  @Test
  void whatCannotBeWrittenWholeIsTakenAway() throws IOException {
    Files.createDirectories(infra);
    Files.writeString(infra.resolve("scripts"), "A file where a folder belongs.\n");

    assertThat(adopt("classla", "--account", "111122223333")).isEqualTo(1);

    assertThat(err).endsWith(" cannot be written\nNothing was written.\n");
    assertThat(EditedEnvironments.tree(infra).keySet()).containsExactly("scripts");
  }

  @Test
  void whatDoesNotBindIsNotWritten() {
    // Too long for a host of a certificate, together with what stands before it.
    String domain = "a".repeat(61) + ".example";

    assertThat(
            run(
                "",
                "--system",
                "classla",
                "--account",
                "111122223333",
                "--domain",
                domain,
                "--repository",
                "acme/infra",
                "--email",
                "ops@shop.example"))
        .isEqualTo(1);

    assertThat(err).contains(infra.resolve("environments/classla/dev.yaml") + ":");
    assertThat(err).endsWith("\nNothing was written.\n");
    assertThat(Files.exists(infra)).isFalse();
  }

  @Test
  void whatIsMissingIsAskedOnATerminalUntilItMakesSense() {
    int code = run("classla\n4711\n111122223333\nshop.example\nacme/infra\nops@shop.example\n");

    assertThat(code).isEqualTo(0);
    assertThat(err)
        .isEqualTo(
            "system (one of alva, classla, fibonacco, h2o, ltt): "
                + "account (AWS account id): --account must be 12 digits, got '4711'\n"
                + "account (AWS account id): domain (domain of the hosts, a zone of Route 53): "
                + "repository (source repository, which resources are tagged with): "
                + "email (e-mail address that hears of alarms): ");
  }

  @Test
  void elsewhereItIsOneSentence() {
    assertThat(run(null, "--system", "classla", "--domain", "shop.example")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "--account and --repository and --email must be said; scripts/adopt --help says"
                + " more\n");
  }

  @Test
  void aSystemWithoutHostsNeedsNoDomain() {
    run(null, "--system", "alva");

    assertThat(err).startsWith("--account and --repository and --email must be said");
  }

  @Test
  void whatMakesNoSenseIsSaid() {
    assertThat(run(null, "--systm", "alva")).isEqualTo(2);
    assertThat(err).startsWith("there is no option --systm; ");
    assertThat(run(null, "--system", "alfa")).isEqualTo(2);
    assertThat(err)
        .startsWith("no system is called 'alfa'; there are alva, classla, fibonacco, h2o, ltt; ");
    assertThat(run(null, "--account", "4711")).isEqualTo(2);
    assertThat(err).startsWith("--account must be 12 digits, got '4711'; ");
    assertThat(run(null, "elsewhere", "--system", "alva")).isEqualTo(2);
    assertThat(err).startsWith("name one folder to adopt into; ");
    assertThat(run(null, "--account")).isEqualTo(2);
    assertThat(err).startsWith("--account needs a value; ");
  }

  private int adopt(String system, String... further) {
    return run(
        null,
        Stream.concat(
                Stream.of(
                    "--system",
                    system,
                    "--domain",
                    "shop.example",
                    "--repository",
                    "acme/infra",
                    "--email",
                    "ops@shop.example"),
                Stream.of(further))
            .toArray(String[]::new));
  }

  private int run(String answers, String... options) {
    List<String> words = new ArrayList<>(List.of(infra.toString()));
    words.addAll(List.of(options));
    var typed = Optional.ofNullable(answers).map(StringReader::new).map(BufferedReader::new);
    Run run = Run.of((to, errors) -> new Adopt(SLIPWAY, typed, to, errors).run(words));
    out = run.out();
    err = run.err();
    return run.exitCode();
  }

  private String text(String file) {
    return EditedEnvironments.read(infra.resolve(file));
  }
}
