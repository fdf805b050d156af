package dev.slipway.system;

import static com.google.common.truth.Truth.assertWithMessage;
import static dev.slipway.testing.Generated.assertThatFile;

import dev.slipway.check.Goldens;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.RealStacks;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stack as a whole: a change of any byte shows up as a diff that somebody reads. */
class GoldenTest {
  private static final Path GOLDEN = Run.HOME.resolve("golden");

  static List<String> stacks() {
    return RealStacks.all().stream().map(StackModel::name).toList();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void theStackIsAsCommitted(String stack) throws IOException {
    assertThatFile(golden(stack))
        .says(Files.readString(RealStacks.OUTPUT.resolve("stacks/" + stack + "/cdk.tf.json")));
  }

  @Test
  void noGoldenFileOutlivesItsStack() {
    List<Path> living = stacks().stream().map(GoldenTest::golden).toList();
    assertWithMessage("files of no stack, which scripts/renew removes")
        .that(Goldens.outlived(GOLDEN, living))
        .isEmpty();
  }

  private static Path golden(String stack) {
    return Goldens.of(GOLDEN, stack);
  }
}
