package dev.slipway.workflows;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/ci}, as workflows call it. */
@Tag("real")
class CiTest {
  private static final String NOTHING_BEFORE = "0".repeat(40);

  @TempDir Path folder;

  @Test
  void theStacksThatDifferBetweenTwoCommitsAreSaid() throws Exception {
    git("init", "--quiet");
    commit("golden/ltt/prod.tf.json", "1");
    commit("golden/ltt/dev-staging.tf.json", "1");
    commit("docs/page.md", "1");
    assertThat(changed("HEAD^1", "HEAD")).isEqualTo("stacks=[]\n");

    commit("golden/ltt/dev-staging.tf.json", "2");
    assertThat(changed("HEAD^1", "HEAD")).isEqualTo("stacks=[\"ltt-dev-staging\"]\n");
    assertThat(changed("HEAD~3", "HEAD")).isEqualTo("stacks=[\"ltt-dev-staging\"]\n");
    assertThat(changed(NOTHING_BEFORE, "HEAD"))
        .isEqualTo("stacks=[\"ltt-dev-staging\",\"ltt-prod\"]\n");
  }

  @Test
  void aStackThatIsGoneIsNotPlanned() throws Exception {
    git("init", "--quiet");
    commit("golden/ltt/prod.tf.json", "1");
    git("rm", "--quiet", "golden/ltt/prod.tf.json");
    git("commit", "--quiet", "--message", "gone");

    assertThat(changed("HEAD^1", "HEAD")).isEqualTo("stacks=[]\n");
  }

  @Test
  void aCommitThatThereIsNotIsAFault() throws Exception {
    git("init", "--quiet");
    commit("golden/ltt/prod.tf.json", "1");

    assertThat(ci(Map.of(), "changed", "HEAD^1", "elsewhere").exitCode()).isNotEqualTo(0);
  }

  @Test
  void aProjectBelowTheRootOfItsRepositoryIsOneToo() throws Exception {
    git("init", "--quiet");
    commit("golden/alva/staging.tf.json", "1");
    commit("infra/golden/ltt/prod.tf.json", "1");
    Path project = folder.resolve("infra").toAbsolutePath();

    Command said =
        ci(Map.of("SLIPWAY_PROJECT", project.toString()), "changed", NOTHING_BEFORE, "HEAD");

    assertThat(said.out()).isEqualTo("stacks=[\"ltt-prod\"]\n");
  }

  @Test
  void whereAStackLivesIsReadFromItsFile() throws Exception {
    Command said = ci(Map.of("SLIPWAY_PROJECT", Run.HOME.toString()), "account", "ltt-shared");

    assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
    assertThat(said.out()).isEqualTo("account=411683670812\nregion=eu-west-1\n");
  }

  @Test
  void aFrontEndIsBuiltByNpm() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Map<String, String> path = npm("echo \"$*\" >> said; [ \"$1\" = ci ] || mkdir -p dist");

    assertThat(ci(path, "pages", pages.toString()).exitCode()).isEqualTo(0);

    assertThat(Files.readString(pages.resolve("said"))).isEqualTo("ci\nrun build\n");
  }

  @Test
  void aFrontEndThatBuildsNothingIsAFault() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));

    Command said = ci(npm("true"), "pages", pages.toString());

    assertThat(said)
        .isEqualTo(new Command(1, "", "npm run build has made no folder dist in " + pages + ".\n"));
  }

  @Test
  void whatIsNoVerbIsWrongUsage() throws Exception {
    String usage = "this takes a verb and what it is about; scripts/ci --help says which\n";

    assertThat(ci(Map.of())).isEqualTo(new Command(2, "", usage));
    assertThat(ci(Map.of(), "changed", "HEAD")).isEqualTo(new Command(2, "", usage));
    assertThat(ci(Map.of(), "../ci/changed", "a", "b")).isEqualTo(new Command(2, "", usage));
  }

  private String changed(String base, String head) throws Exception {
    Command said = ci(Map.of(), "changed", base, head);
    assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
    return said.out();
  }

  private Command ci(Map<String, String> variables, String... words) throws Exception {
    var environment = new HashMap<String, String>();
    environment.put("PATH", TestTools.path());
    environment.put("SLIPWAY_PROJECT", folder.toAbsolutePath().toString());
    environment.putAll(variables);
    List<String> line = new ArrayList<>();
    line.add(Run.HOME.toAbsolutePath().resolve("scripts/ci").toString());
    line.addAll(List.of(words));
    return Command.run(folder, environment, line);
  }

  /** A path on which npm is a line of shell. */
  private Map<String, String> npm(String line) throws IOException {
    Path npm = Files.createDirectories(folder.resolve("bin")).resolve("npm");
    Files.writeString(npm, "#!/bin/sh\n" + line + "\n");
    assertThat(npm.toFile().setExecutable(true)).isTrue();
    return Map.of("PATH", npm.getParent().toAbsolutePath() + ":" + TestTools.path());
  }

  private void commit(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    git("add", file);
    git("commit", "--quiet", "--message", file);
  }

  private void git(String... words) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@shop.example"));
    line.addAll(List.of(words));
    Command said = Command.run(folder, Map.of(), line);
    assertWithMessage(said.err()).that(said.exitCode()).isEqualTo(0);
  }
}
