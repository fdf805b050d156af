package dev.slipway.check;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.Project;
import dev.slipway.results.Results;
import dev.slipway.system.Systems;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/check and scripts/renew on a project of one stack, with the real provider. */
@Tag("real")
class CheckTest {
  private static final String FILE = "environments/ltt/shared.yaml";
  private static final String GOLDEN = "golden/ltt/shared.tf.json";

  @TempDir Path folder;
  private String out;
  private String err;

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(folder.resolve("environments/ltt"));
    Files.copy(Run.HOME.resolve(FILE), folder.resolve(FILE));
    assertThat(renew()).isEqualTo(0);
  }

  @Test
  void renewWritesWhatCheckAsksFor() {
    assertThat(out)
        .isEqualTo(
            """
            wrote FOLDER/environments/ltt-shared.schema.json
            wrote FOLDER/environments/ltt.schema.json
            FOLDER/environments/ltt/shared.addresses now lists 7 more stateful resources: commit it
            wrote FOLDER/golden/ltt/shared.tf.json
            wrote FOLDER/docs/configuration.md
            Read git diff before you commit: it is what the change does to every stack.
            """
                .replaceAll("lists \\d+", "lists " + locked()));

    assertThat(check()).isEqualTo(0);
    assertThat(out)
        .matches(
            """
            environments  1 read: names and locks are right
            schemas       fresh
            page of keys  fresh
            policies      \\d+ hold in each stack
            goldens       as committed
            terraform     takes every stack
            All is well with 1 stacks, in \\d+ s\\.
            """);
    assertThat(err).isEmpty();
    assertThat(renew()).isEqualTo(0);
    assertThat(out).isEqualTo("Nothing changed.\n");
  }

  @Test
  void aChangeThatNobodyCommittedIsSaidWithItsLine() throws IOException {
    edit("keepImages: 10", "keepImages: 12");
    String before = EditedEnvironments.read(folder.resolve(GOLDEN));

    assertThat(check()).isEqualTo(1);

    assertThat(out).contains("goldens       1 faults\n");
    assertThat(err).startsWith("FOLDER/" + GOLDEN + ":");
    assertThat(err)
        .contains("; if that is meant, run scripts/renew, read git diff, commit\n1 faults in ");
    assertThat(renew()).isEqualTo(0);
    assertThat(out).startsWith("renewed FOLDER/" + GOLDEN + "\n");
    assertThat(EditedEnvironments.read(folder.resolve(GOLDEN))).isNotEqualTo(before);
  }

  @Test
  void onlyWhatIsAskedForIsLookedAt() throws IOException {
    String other = "environments/classla/dev.yaml";
    Files.createDirectories(folder.resolve(other).getParent());
    Files.copy(Run.HOME.resolve(other), folder.resolve(other));
    renew();
    assertThat(check()).isEqualTo(0);
    edit(other, "keepImages: 10", "keepImages: 12");
    renew();

    assertThat(check("ltt-shared")).isEqualTo(0);

    assertThat(out).startsWith("environments  1 read: names and locks are right\n");
  }

  @Test
  void whatIsGeneratedAndNotThereIsSaid() throws IOException {
    Files.delete(folder.resolve(GOLDEN));
    Files.delete(folder.resolve("environments/ltt.schema.json"));
    Files.createDirectories(folder.resolve("golden/gone"));
    Files.writeString(folder.resolve("golden/gone/prod.tf.json"), "{}");

    assertThat(check()).isEqualTo(1);

    assertThat(err)
        .startsWith(
            """
            FOLDER/environments/ltt.schema.json: is missing; scripts/renew writes it
            FOLDER/golden/ltt/shared.tf.json: is missing; scripts/renew writes it
            FOLDER/golden/gone/prod.tf.json: belongs to no stack; scripts/renew removes it
            """);
    renew();
    assertThat(out).contains("removed FOLDER/golden/gone/prod.tf.json\n");
  }

  @Test
  void aFileThatDoesNotBindEndsIt() throws IOException {
    edit("keepImages", "keepImagse");

    assertThat(check()).isEqualTo(1);
    assertThat(err).contains("keepImagse is unknown; did you mean keepImages?");
    assertThat(out).isEmpty();
    Files.delete(folder.resolve("environments/ltt.schema.json"));
    assertThat(renew()).isEqualTo(1);
    assertThat(out).startsWith("wrote FOLDER/environments/ltt.schema.json\n");
  }

  @Test
  void aLockThatNobodyCommittedIsAFault() throws IOException {
    Files.delete(folder.resolve("environments/ltt/shared.addresses"));

    assertThat(check()).isEqualTo(1);
    assertThat(err).contains("shared.addresses does not list ");
  }

  private String locked() {
    return Long.toString(
        EditedEnvironments.read(folder.resolve("environments/ltt/shared.addresses"))
            .lines()
            .filter(line -> line.startsWith("aws_"))
            .count());
  }

  private void edit(String piece, String by) throws IOException {
    edit(FILE, piece, by);
  }

  private void edit(String environment, String piece, String by) throws IOException {
    Path file = folder.resolve(environment);
    Files.writeString(file, EditedEnvironments.read(file).replaceFirst(piece, by));
  }

  private int check(String... stacks) {
    return run((out, err) -> new Check(here(), Systems.ALL, out, err).run(List.of(stacks), none()));
  }

  private int renew() {
    return run((out, err) -> new Renew(here(), Systems.ALL, out, err).run(none()));
  }

  private static Optional<Results> none() {
    return Optional.empty();
  }

  private Project here() {
    return new Project(folder);
  }

  private int run(Run.Program program) {
    Run run = Run.of(program);
    out = run.out().replace(folder.toString(), "FOLDER");
    err = run.err().replace(folder.toString(), "FOLDER");
    return run.exitCode();
  }
}
