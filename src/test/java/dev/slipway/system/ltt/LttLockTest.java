package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The address lock around LTT's database: who loses it by mistake is stopped, and told both ways
 * out.
 */
class LttLockTest {
  private static final String DATABASE = "aws_db_instance.database";
  private static final String LOCK = "ltt/prod.addresses";
  private static final String MOVED =
      """
        moved: [{from: aws_db_instance.postgres, to: aws_db_instance.database}]
        state:
      """;

  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void copy() {
    files = new EditedEnvironments(home);
  }

  @Test
  @DisplayName(
      "ALL-05 a renamed platform would get a new database: refused, and nothing is written")
  void renamed() {
    files.edit("ltt/prod.yaml", "\nname: prod", "\nname: live");
    SortedMap<String, String> before = EditedEnvironments.tree(home);
    Run run = Run.synth(files.arguments());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(text(run.err()))
        .contains(
            """
            environments/ltt/prod.addresses: aws_db_instance.database changes its identity: \
            identifier was "ltt-prod", is "ltt-live"\
            """);
    assertThat(run.err())
        .contains("scripts/synth ltt-prod --accept-replacement aws_db_instance.database");
    assertThat(EditedEnvironments.tree(home)).isEqualTo(before);
  }

  @Test
  @DisplayName("ALL-05 a moved database is refused with the moved entry that keeps it")
  void moved() {
    files.edit(LOCK, DATABASE + " ", "aws_db_instance.postgres ");
    Run run = Run.synth(files.arguments("ltt-prod"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(text(run.err()))
        .isEqualTo(
            """
            environments/ltt/prod.addresses: aws_db_instance.postgres is gone
              if it only has a new address, add to target in environments/ltt/prod.yaml: \
            moved: [{from: aws_db_instance.postgres, to: aws_db_instance.database}]
              if it may be destroyed with all that it holds: \
            scripts/synth ltt-prod --accept-replacement aws_db_instance.postgres
            """);
  }

  @Test
  @DisplayName("ALL-05 the first way out: the moved entry, which Terraform is told, too")
  void movedEntry() throws Exception {
    files
        .edit(LOCK, DATABASE + " ", "aws_db_instance.postgres ")
        .edit("ltt/prod.yaml", "  state:\n", MOVED);
    Run run = Run.synth(files.arguments("ltt-prod"));

    assertThat(run.err()).isEmpty();
    assertThat(lock()).contains(DATABASE + " ");
    assertThat(Files.readString(files.output().resolve("stacks/ltt-prod/cdk.tf.json")))
        .contains("\"from\": \"aws_db_instance.postgres\"");
  }

  @Test
  @DisplayName("ALL-05 the second way out: accepting the loss of one resource, and of no other")
  void accepted() throws Exception {
    files.edit(LOCK, DATABASE + " ", "aws_db_instance.postgres ");
    Object[] words =
        files.arguments("ltt-prod", "--accept-replacement", "aws_db_instance.postgres");

    assertThat(Run.synth(words).err()).isEmpty();
    assertThat(lock()).contains(DATABASE + " ");
    assertThat(text(Run.synth(words).err()))
        .isEqualTo(
            "nothing to accept at aws_db_instance.postgres: no stack of this run loses it\n");
  }

  @Test
  @DisplayName(
      "ALL-05 a new resource is recorded by a person's run, and a fault where nobody commits")
  void unrecorded() throws Exception {
    String recorded = lock();
    files.edit(LOCK, line(recorded, DATABASE) + "\n", "");
    Run ci = Run.synthInCi(files.arguments("ltt-prod"));
    assertThat(ci.exitCode()).isEqualTo(1);
    assertThat(text(ci.err()))
        .isEqualTo(
            "environments/ltt/prod.addresses does not list aws_db_instance.database: run"
                + " scripts/synth and commit the file\n");

    Run person = Run.synth(files.arguments("ltt-prod"));
    assertThat(person.exitCode()).isEqualTo(0);
    assertThat(text(person.out()))
        .contains("environments/ltt/prod.addresses now lists 1 more stateful resources: commit it");
    assertThat(lock()).isEqualTo(recorded);
    assertThat(Run.synthInCi(files.arguments("ltt-prod")).exitCode()).isEqualTo(0);
  }

  private String lock() throws Exception {
    return Files.readString(files.folder().resolve(LOCK));
  }

  private static String line(String text, String start) {
    return text.lines().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
  }

  private String text(String message) {
    return message.replace(home + "/", "");
  }
}
