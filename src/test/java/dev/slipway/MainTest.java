package dev.slipway;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Documents;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts/synth does with what somebody types. */
class MainTest {
  @TempDir Path home;
  private EditedEnvironments files;

  @BeforeEach
  void copy() {
    files = new EditedEnvironments(home);
  }

  @Test
  void allStacksAreSynthesizedAndListed() {
    Run run = Run.synth(files.arguments());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyElementsIn(Stream.concat(Stream.of("stack"), everyStack()).toList())
        .inOrder();
    assertThat(stacks()).containsExactlyElementsIn(everyStack().toList());
  }

  @Test
  void namedStacksAreSynthesizedAlone() {
    assertThat(Run.synth(files.arguments("ltt-prod", "ltt-shared")).exitCode()).isEqualTo(0);
    assertThat(stacks()).containsExactly("ltt-prod", "ltt-shared");
  }

  @Test
  void aStaleStackDoesNotStay() {
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    files.delete("ltt/prod.yaml").delete("ltt/prod.addresses");
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    assertThat(stacks())
        .containsExactlyElementsIn(everyStack().filter(name -> !name.equals("ltt-prod")).toList());
  }

  @Test
  void whatTerraformKeepsBesideAStackStays() throws Exception {
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    Path stack = files.output().resolve("stacks/ltt-prod");
    Files.createDirectories(stack.resolve(".terraform/providers"));
    Files.writeString(stack.resolve(".terraform/providers/aws"), "provider");
    Files.writeString(stack.resolve(".terraform.lock.hcl"), "lock");
    Files.writeString(stack.resolve("release.tfplan"), "plan");
    Files.writeString(stack.resolve("stale.tf.json"), "{}");

    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    assertThat(EditedEnvironments.tree(stack).keySet())
        .containsExactly(
            ".terraform.lock.hcl", ".terraform/providers/aws", "cdk.tf.json", "release.tfplan");
  }

  @Test
  @DisplayName("ALL-12 on a fault nothing is written and what stood there stays, to the byte")
  void aFaultChangesNothing() {
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    SortedMap<String, String> before = EditedEnvironments.tree(files.output());
    files.edit("ltt/prod.yaml", "port: 8000", "port: 0");
    SortedMap<String, String> sources = EditedEnvironments.tree(files.folder());

    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(1);
    assertThat(Run.synth(files.arguments("ltt-staging")).exitCode()).isEqualTo(1);
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
    assertThat(EditedEnvironments.tree(files.folder())).isEqualTo(sources);
    assertThat(besides()).containsExactly("cdktf.out", "environments");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ltt-staging | no stack is called 'ltt-staging'; there are {all}",
        "--outptu | there is no option --outptu",
        "--accept-replacement | --accept-replacement needs a value",
      })
  void wrongUsageIsSaid(String word, String message) {
    Run run = Run.synth(files.arguments(word));
    String said = message.replace("{all}", everyStack().collect(Collectors.joining(", ")));
    assertThat(run.err()).isEqualTo(said + "; scripts/synth --help says more\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(besides()).containsExactly("environments");
  }

  @Test
  void aFolderOfSomebodyElsesIsNotReplaced() throws Exception {
    Path photos = Files.createDirectories(home.resolve("photos"));
    Files.writeString(photos.resolve("cat.jpg"), "cat");
    Run run = Run.synth("--environments", files.folder(), "--output", photos);
    assertThat(run.err())
        .isEqualTo(
            "--output "
                + photos
                + " holds something else than synthesized stacks and would be replaced; name a new"
                + " or empty folder; scripts/synth --help says more\n");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(EditedEnvironments.tree(photos)).containsExactly("cat.jpg", "cat");
  }

  @Test
  void aFileIsNoOutputFolder() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "text");
    Run run = Run.synth("--environments", files.folder(), "--output", file);
    assertThat(run.err())
        .isEqualTo(
            "--output " + file + " is a file; name a folder; scripts/synth --help says more\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void helpIsGiven() {
    Run run = Run.synth("ltt-prod", "--help");
    assertThat(run.out()).isEqualTo(CommandLine.HELP);
    assertThat(run.exitCode()).isEqualTo(0);
  }

  private static Stream<String> everyStack() {
    return Documents.STACKS.stream();
  }

  private List<String> stacks() {
    return names(files.output().resolve("stacks"));
  }

  private List<String> besides() {
    return names(home);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("ALL-14 two environments that claim one name in one account are refused")
  void twoThatClaimOneName() {
    files.edit("ltt/prod.yaml", "name: prod", "name: nonprod");

    var run = Run.synth(files.arguments("--accept-replacement", "aws_db_instance.database"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "aws_db_instance 'ltt-nonprod' is claimed by"
                + " ltt-dev-staging/aws_db_instance.database, ltt-prod/aws_db_instance.database");
  }

  @Test
  void aNodeThatDoesNotStartIsOneSentence() throws Exception {
    var words = Command.synth(List.of(), files.arguments());

    Command run = Command.run(home, Map.of("JSII_RUNTIME", "exit 3"), words);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "Node did not start, or not with jsii's kernel: Child process exited unexpectedly!");
    assertThat(Files.exists(files.output())).isFalse();
  }

  @Test
  void anyoneMayReadTheOutputWhoMayReadTheFolderAboveIt() throws Exception {
    assertThat(Run.synth(files.arguments()).exitCode()).isEqualTo(0);
    Path plain = Files.createDirectory(files.output().resolveSibling("plain"));
    assertThat(Files.getPosixFilePermissions(files.output()))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }
}
