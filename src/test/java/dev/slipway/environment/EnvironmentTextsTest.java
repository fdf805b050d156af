package dev.slipway.environment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.spec.HarbourSpec;
import dev.slipway.spec.ltt.LttSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files at once: their order, their names and the rules that hold between them. */
class EnvironmentTextsTest {
  @TempDir Path home;
  private Harbours harbours;

  @BeforeEach
  void folder() {
    harbours = new Harbours(home);
  }

  @Test
  void filesComeInOrderOfPathAndAreNamedByIt() {
    harbours
        .with("quay/main.yaml", state("c"))
        .with("harbour/prod.yaml", state("b"))
        .with("harbour/dev-1.yaml", state("a"));
    List<EnvironmentFile> files = harbours.read();
    assertThat(files.stream().map(EnvironmentFile::stackId))
        .containsExactly("harbour-dev-1", "harbour-prod", "quay-main")
        .inOrder();
    assertThat(files.get(0).system()).isEqualTo("harbour");
    assertThat(files.get(0).environment()).isEqualTo("dev-1");
    assertThat(files.get(0).path()).isEqualTo(harbours.folder().resolve("harbour/dev-1.yaml"));
  }

  @Test
  void filesThatAreNoEnvironmentsMayLieBeside() {
    harbours
        .with("harbour/prod.yaml", Harbours.YAML)
        .with("harbour/prod.addresses", "")
        .with("harbour/.#prod.yaml", "an editor's")
        .with("harbour.schema.json", "{}");
    assertThat(harbours.read()).hasSize(1);
  }

  @Test
  void theFirstKindThatFitsCounts() {
    harbours.with("harbour/shared.yaml", Harbours.YAML);
    List<FileKind> kinds =
        List.of(
            new FileKind("harbour", "shared", HarbourSpec.class),
            new FileKind("harbour", FileKind.ANY, LttSpec.class));
    var files = EnvironmentTexts.in(harbours.folder()).read(kinds);
    assertThat(files.get(0).spec()).isInstanceOf(HarbourSpec.class);
  }

  @Test
  void twoEnvironmentsDoNotShareAState() {
    harbours
        .with("harbour/dev.yaml", Harbours.YAML)
        .with("harbour/prod.yaml", "# Production\n" + Harbours.YAML)
        .with("quay/main.yaml", Harbours.yaml("acme,", "other,"));
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/prod.yaml:6: target.state.key must be used by no other"
                + " environment, got that of environments/harbour/dev.yaml:5");
  }

  @Test
  void theNewerOfTwoIsAtFault() {
    harbours.with("harbour/dev.yaml", Harbours.YAML).with("harbour/prod.yaml", Harbours.YAML);
    var thrown =
        assertThrows(
            FaultyEnvironments.class,
            () ->
                EnvironmentTexts.in(harbours.folder(), file -> file.endsWith("dev.yaml"))
                    .read(Harbours.KINDS));
    assertThat(thrown.getMessage().replace(home + "/", ""))
        .isEqualTo(
            "environments/harbour/dev.yaml:5: target.state.key must be used by no other"
                + " environment, got that of environments/harbour/prod.yaml:5");
  }

  @Test
  void twoAccountsDoNotShareABucketForTheirStates() {
    harbours
        .with("harbour/dev.yaml", Harbours.YAML)
        .with("harbour/prod.yaml", state("p").replace("111111111111", "222222222222"));
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/prod.yaml:5: target.state.bucket must be another name than in"
                + " environments/harbour/dev.yaml:5: that bucket is account 111111111111's, no"
                + " other has one of its name, and this is account 222222222222, got 'acme'");
  }

  @Test
  void oneBucketLiesInOneRegion() {
    String elsewhere = state("p").replace("region: eu-west-1, lock", "region: us-east-1, lock");
    harbours.with("harbour/dev.yaml", Harbours.YAML).with("harbour/prod.yaml", elsewhere);
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/prod.yaml:5: target.state.region must be eu-west-1 as in"
                + " environments/harbour/dev.yaml:5: it is the same bucket, got 'us-east-1'");
  }

  @Test
  void whatIsWrongBetweenFilesIsNoReasonNotToBuildThem() {
    harbours.with("harbour/dev.yaml", Harbours.YAML).with("harbour/prod.yaml", Harbours.YAML);
    var read = EnvironmentTexts.in(harbours.folder()).readBut(Map.of(), Harbours.KINDS);
    assertThat(read.files()).hasSize(2);
    assertThat(read.between()).hasSize(1);
  }

  @Test
  void whatIsKnownIsComparedWithTheRest() {
    harbours.with("harbour/dev.yaml", Harbours.YAML).with("harbour/prod.yaml", state("p"));
    var texts = EnvironmentTexts.in(harbours.folder());
    Path dev = harbours.folder().resolve("harbour/dev.yaml");
    var other = new StatePlace("222222222222", "eu-west-1", "acme", "h.tfstate");
    var same = new StatePlace("111111111111", "eu-west-1", "acme", "h.tfstate");
    assertThat(StatePlace.parse(same.toString())).isEqualTo(same);
    assertThat(StatePlace.agree(List.of(same, other))).isFalse();
    assertThat(texts.readBut(Map.of(dev, same), Harbours.KINDS).files()).hasSize(1);
  }

  @Test
  void twoStacksDoNotShareAName() {
    harbours.with("a/b-c.yaml", state("a")).with("a-b/c.yaml", state("b"));
    List<FileKind> kinds =
        List.of(
            new FileKind("a", FileKind.ANY, HarbourSpec.class),
            new FileKind("a-b", FileKind.ANY, HarbourSpec.class));
    var thrown =
        assertThrows(
            FaultyEnvironments.class, () -> EnvironmentTexts.in(harbours.folder()).read(kinds));
    assertThat(thrown.getMessage().replace(home + "/", ""))
        .isEqualTo(
            "environments/a/b-c.yaml:1: the stack's name must be its own, got that of"
                + " environments/a-b/c.yaml:1");
  }

  @Test
  void furtherRulesHoldBetweenFilesThatAreRight() {
    harbours
        .with("harbour/dev.yaml", Harbours.yaml("berths: 12", "berths: many"))
        .with("harbour/prod.yaml", Harbours.YAML);
    RuleAcrossFiles lonely =
        files -> files.stream().map(file -> file.fault("tugs", "are alone")).toList();
    assertThat(harbours.faults(lonely))
        .containsExactly(
            "environments/harbour/dev.yaml:7: berths must be a whole number, got 'many'",
            "environments/harbour/prod.yaml:20: tugs are alone")
        .inOrder();
  }

  @Test
  void everyFaultOfEveryFileIsReportedInOrder() {
    harbours
        .with("quay/main.yaml", "")
        .with("harbour/prod.yaml", Harbours.yaml("tugs: 3", "tug: 3").replace("7.5", "deep"))
        .with("harbour/dev.yaml", Harbours.yaml("lit: true", "lit: on"));
    assertThat(harbours.faults())
        .containsExactly(
            "environments/harbour/dev.yaml:10: lit must be true or false, got 'on'",
            "environments/harbour/prod.yaml:9: depth must be a number, got 'deep'",
            "environments/harbour/prod.yaml:20: tug is unknown; did you mean tugs?",
            "environments/quay/main.yaml: the file is empty")
        .inOrder();
  }

  @Test
  void faultsAreValuesToo() {
    harbours.with(Harbours.PROD, "");
    var thrown = assertThrows(FaultyEnvironments.class, harbours::read);
    assertThat(thrown.faults())
        .containsExactly(
            new Fault(harbours.folder().resolve(Harbours.PROD), 0, "the file is empty"));
  }

  private static String state(String key) {
    return Harbours.yaml("h.tfstate", key + ".tfstate");
  }
}
