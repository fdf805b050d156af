package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code scripts/test --fast} runs of what somebody names. */
class QuickTestsTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void aClassThatIsNamedRunsWhateverItNeeds() throws Exception {
    assertThat(run("QuickTestsTest$Real")).isEqualTo(0);
    assertThat(told())
        .isEqualTo(
            """
            [1/1] dev.slipway.testing.QuickTestsTest$Real SECONDS
            1 tests, failures: 0, SECONDS
            """);
  }

  @Test
  void aFailureFails() throws Exception {
    assertThat(run("dev.slipway.testing.QuickTestsTest$Broken")).isEqualTo(1);
    assertThat(told()).contains("FAILED dev.slipway.testing.QuickTestsTest$Broken: breaks()\n");
    assertThat(told()).endsWith("\n1 tests, failures: 1, SECONDS\n");
  }

  @Test
  void aNameThatNobodyBearsIsSaidBeforeAnythingRuns() throws Exception {
    assertThat(run("QuickTestsTest$Real", "LttTset")).isEqualTo(2);
    assertThat(told())
        .isEqualTo("No test class and no package with quick tests is named LttTset.\n");
  }

  @Test
  void aPackageIsRunWithoutWhatIsReal() throws Exception {
    assertThat(run("recipes")).isEqualTo(2);
    assertThat(told())
        .isEqualTo("No test class and no package with quick tests is named recipes.\n");
  }

  private int run(String... words) throws Exception {
    Path classes =
        Path.of(QuickTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return QuickTests.run(classes, List.of(words), new PrintStream(told, true, UTF_8));
  }

  private String told() {
    return told.toString(UTF_8).replaceAll("\\d[\\d.]* s\\b", "SECONDS");
  }

  @Tag("real")
  static class Real {
    @Test
    void runs() {}
  }

  static class Broken {
    @Test
    void breaks() {
      throw new IllegalStateException("the crane is stuck");
    }
  }
}
