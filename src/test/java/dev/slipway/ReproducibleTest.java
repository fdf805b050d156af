package dev.slipway;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Generated;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same bytes: in every process, for everybody, everywhere. */
@Tag("real")
class ReproducibleTest {
  private static final String PACKAGES =
      System.getenv()
          .getOrDefault(
              "JSII_RUNTIME_PACKAGE_CACHE_ROOT",
              System.getProperty("user.home") + "/.cache/aws/jsii/package-cache");

  @TempDir Path home;

  /**
   * Java shuffles the order of its immutable maps and sets by a seed of each process: two of them
   * and this one are three seeds.
   */
  @Test
  void freshProcessesOfDifferentPeopleWriteTheSameBytes() throws Exception {
    var here = EditedEnvironments.tree(RealStacks.OUTPUT);
    var turkish = synth("one", Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Asia/Tokyo"), "tr", "TR");
    var egyptian = synth("two/deep", Map.of("LC_ALL", "C", "TZ", "UTC"), "ar", "EG");

    assertSame(here, turkish);
    assertSame(here, egyptian);
  }

  private static void assertSame(Map<String, String> one, Map<String, String> other) {
    assertThat(other.keySet()).isEqualTo(one.keySet());
    one.forEach(
        (file, text) ->
            assertWithMessage("%s: %s", file, Generated.firstDifference(text, other.get(file)))
                .that(text.equals(other.get(file)))
                .isTrue());
  }

  @Test
  void nothingSaysOnWhichMachineItWasWritten() {
    EditedEnvironments.tree(RealStacks.OUTPUT)
        .values()
        .forEach(
            text -> {
              assertThat(text).doesNotContain(Run.HOME.toString());
              assertThat(text).doesNotContain(RealStacks.OUTPUT.toString());
              assertThat(text).doesNotContain(System.getProperty("user.home") + "/");
            });
  }

  private SortedMap<String, String> synth(
      String folder, Map<String, String> environment, String language, String country)
      throws Exception {
    Path output = home.resolve(folder).resolve("out");
    List<String> words =
        Command.synth(
            List.of(
                "-Duser.home=" + home.resolve(folder),
                "-Duser.language=" + language,
                "-Duser.country=" + country),
            "--environments",
            Run.HOME.resolve("environments"),
            "--output",
            output);
    Map<String, String> person = new HashMap<>(environment);
    person.put("HOME", home.resolve(folder).toString());
    person.put("JSII_RUNTIME_PACKAGE_CACHE_ROOT", PACKAGES); // 12 CPU seconds to fill
    Command command = Command.run(Path.of("/"), person, words);
    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(0);
    return EditedEnvironments.tree(output);
  }
}
