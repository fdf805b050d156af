package dev.slipway;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.results.Basis;
import dev.slipway.results.Results;
import dev.slipway.system.Systems;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that builds only what changed writes what a run writes that builds everything. */
class KeptResultsTest {
  private static final String PORT = "port: 8000";

  /** A home in which all was built once: results are of a text, wherever its file lies. */
  @TempDir static Path first;

  @TempDir Path home;
  private EditedEnvironments files;
  private String out;
  private String err;

  @BeforeAll
  static void buildAll() {
    var once = new KeptResultsTest();
    once.home = first;
    once.files = new EditedEnvironments(first);
    assertThat(once.synth()).isEqualTo(0);
    assertThat(once.kept()).isEmpty();
  }

  @BeforeEach
  void moveIn() {
    files = new EditedEnvironments(home);
    EditedEnvironments.copy(first.resolve("results"), home.resolve("results"));
    EditedEnvironments.copy(first.resolve("cdktf.out"), files.output());
  }

  @Test
  void nothingChangedIsWrittenAsItWas() {
    var before = EditedEnvironments.tree(files.output());

    assertThat(synth()).isEqualTo(0);

    assertThat(built()).isEmpty();
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
  }

  @Test
  void whatChangedIsBuiltAndAllIsWrittenAsIfAllWereNew() {
    files.edit("ltt/prod.yaml", PORT, "port: 8001");
    assertThat(synth()).isEqualTo(0);
    assertThat(built()).containsExactly("ltt-prod");
    var kept = EditedEnvironments.tree(files.output());

    assertThat(synth("--fresh")).isEqualTo(0);

    assertThat(kept()).isEmpty();
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(kept);
  }

  @Test
  void whoeverGoesBackFindsWhatWasThere() {
    files.edit("ltt/prod.yaml", PORT, "port: 8001");
    assertThat(synth()).isEqualTo(0);
    files.edit("ltt/prod.yaml", "port: 8001", PORT);

    assertThat(synth()).isEqualTo(0);

    assertThat(built()).isEmpty();
  }

  @Test
  void anotherProgramBuildsAll() {
    assertThat(synthBy("another program")).isEqualTo(0);
    assertThat(kept()).isEmpty();
  }

  @Test
  void onlyWhatIsWantedIsWritten() {
    assertThat(synth("ltt-prod", "ltt-shared", "--output", home.resolve("two").toString()))
        .isEqualTo(0);

    assertThat(built()).isEmpty();
    assertThat(names(home.resolve("two/stacks"))).containsExactly("ltt-prod", "ltt-shared");
  }

  @Test
  void whatStandsIsListedAsItIsAndNotAsItWouldBecome() {
    var before = EditedEnvironments.tree(files.output());
    files.edit("ltt/prod.yaml", "emails: [", "emails: [second@ltt.example, ");
    Path two = home.resolve("two");
    assertThat(synth("--output", two.toString())).isEqualTo(0);
    assertThat(built()).containsExactly("ltt-prod");

    assertThat(synth("ltt-shared")).isEqualTo(0);

    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
    assertThat(EditedEnvironments.tree(two).get("README.md")).isNotEqualTo(before.get("README.md"));
  }

  @Test
  void aDamagedResultIsBuiltAnewAndSaid() throws Exception {
    var before = EditedEnvironments.tree(files.output());
    Path result = result("ltt-prod");
    Files.writeString(result, "damage");

    assertThat(synth()).isEqualTo(0);

    assertThat(built()).containsExactly("ltt-prod");
    assertThat(err).isEqualTo("ltt-prod is built anew: " + result + " is damaged\n");
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
    assertThat(synth()).isEqualTo(0);
    assertThat(built()).isEmpty();
  }

  @Test
  void aFaultInWhatChangedWritesNothingAndSaysTheSame() {
    files.edit("ltt/prod.yaml", PORT, "port: 0");
    sameRefusal();
  }

  @Test
  void rulesAcrossFilesSeeTheKeptOnes() {
    files.edit(
        "ltt/prod.yaml",
        "key: " + stateKey("ltt/prod.yaml"),
        "key: " + stateKey("ltt/dev-staging.yaml"));
    sameRefusal();
    assertThat(err).contains("target.state.key must be used by no other environment");
  }

  @Test
  void uniqueNamesSeeTheKeptOnes() {
    files.edit("ltt/prod.yaml", "name: prod", "name: nonprod");
    sameRefusal("--accept-replacement", "aws_db_instance.database");
    assertThat(err).contains(": name 'nonprod' is taken by ltt-dev-staging (");
  }

  @Test
  void addressLocksSeeTheKeptOnes() throws Exception {
    Path lock = files.folder().resolve("ltt/prod.addresses");
    String locked = Files.readString(lock);
    Files.writeString(lock, locked.replace("aws_db_instance.database ", "aws_db_instance.old "));
    sameRefusal();
    assertThat(err).contains("aws_db_instance.old is gone");

    Files.delete(lock);
    assertThat(synth()).isEqualTo(0);
    assertThat(built()).isEmpty();
    assertThat(synth("--applied", "ltt-prod")).isEqualTo(0);
    assertThat(Files.readString(lock)).isEqualTo(locked);
  }

  /** A run with kept results is refused with the words of one without, and writes nothing. */
  private void sameRefusal(String... more) {
    var before = EditedEnvironments.tree(files.output());
    assertThat(synth(more)).isEqualTo(1);
    String said = err;
    assertThat(synth(Stream.concat(Stream.of(more), Stream.of("--fresh")).toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(said).isEqualTo(err);
    assertThat(said).isNotEmpty();
    assertThat(EditedEnvironments.tree(files.output())).isEqualTo(before);
  }

  private int synth(String... more) {
    return synthBy("this program", more);
  }

  private int synthBy(String program, String... more) {
    var words = Run.words(files.arguments((Object[]) more));
    var results = Optional.of(new Results(home.resolve("results"), new Basis(program)));
    Run run = Run.of((to, errors) -> Main.run(Systems.ALL, words, false, results, to, errors));
    out = run.out();
    err = run.err();
    return run.exitCode();
  }

  private List<String> built() {
    return rows().filter(row -> !row.endsWith(" kept")).map(KeptResultsTest::stack).toList();
  }

  private List<String> kept() {
    return rows().filter(row -> row.endsWith(" kept")).map(KeptResultsTest::stack).toList();
  }

  private Stream<String> rows() {
    return out.lines().skip(1).filter(line -> line.matches("\\S+( +\\d+){3} .*"));
  }

  private static String stack(String row) {
    return row.substring(0, row.indexOf(' '));
  }

  private String stateKey(String file) {
    SortedMap<String, String> all = EditedEnvironments.tree(files.folder());
    return all.get(file).replaceFirst("(?s).* key: (\\S+).*", "$1");
  }

  private Path result(String stack) {
    return home.resolve("results")
        .resolve(
            names(home.resolve("results"))
                .filter(name -> name.startsWith(stack + "."))
                .findFirst()
                .orElseThrow());
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
