package dev.slipway.hcl;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.slipway.testing.Command;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that people type, with the program that it builds. */
@Tag("rehearsal")
class LauncherTest {
  @TempDir Path folder;

  private static Command hcl(Object... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(Run.HOME.resolve("scripts/hcl").toString()));
    Stream.of(words).map(Object::toString).forEach(line::add);
    return Command.run(Run.HOME, Map.of(), line);
  }

  @Test
  void synthesizesAndPrintsWhatIsAskedFor() throws Exception {
    Command hcl = hcl("ltt-shared", "--output", folder);

    assertWithMessage(hcl.err()).that(hcl.exitCode()).isEqualTo(0);
    assertThat(hcl.out()).startsWith("ltt-shared: ");
    for (var file : Main.files(RealStacks.named("ltt-shared")).entrySet()) {
      assertThat(Files.readString(folder.resolve("ltt-shared").resolve(file.getKey())))
          .isEqualTo(Folder.MARK + "\n\n" + file.getValue());
    }
  }

  @Test
  void printsAnyFile() throws Exception {
    Command hcl = hcl("--from", Run.HOME.resolve("golden/ltt/shared.tf.json"), "--output", folder);

    assertWithMessage(hcl.err()).that(hcl.exitCode()).isEqualTo(0);
    assertThat(Files.exists(folder.resolve("ecr.tf"))).isTrue();
  }

  @Test
  void readsAPlanThatComesIn() throws Exception {
    String line = "echo '{}' | " + Run.HOME.resolve("scripts/hcl") + " --moves -";

    Command hcl = Command.run(Run.HOME, Map.of(), List.of("bash", "-c", line));

    assertThat(hcl.exitCode()).isEqualTo(1);
    assertThat(hcl.err()).startsWith("what came in is not the JSON of a plan: ");
  }

  @Test
  void helpsAndRefusesBeforeItSynthesizes() throws Exception {
    assertThat(hcl("--help").out()).contains("scripts/hcl --from FILE --output DIR");
    Command nowhere = hcl("ltt-shared");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err())
        .endsWith("say with --output DIR where HCL goes; scripts/hcl --help says more\n");
  }
}
