package dev.slipway.testing;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Generated.assertThatFile;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTest {
  @TempDir Path folder;

  @BeforeEach
  void notWhileRenewing() {
    assumeFalse(Boolean.getBoolean("slipway.renew"));
  }

  @Test
  void aFileThatSaysTheSamePasses() throws IOException {
    assertThatFile(Files.writeString(folder.resolve("a"), "one\ntwo\n")).says("one\ntwo\n");
  }

  @Test
  void theFirstDifferenceIsShownWithItsLineAndItsRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "one\n  two\nthree\n");
    var e = assertThrows(AssertionError.class, () -> assertThatFile(file).says("one\n  2\n3\n"));
    assertThat(e.getMessage()).contains("line 2\n    - two\n    + 2\n");
    assertThat(e.getMessage()).contains("scripts/renew");
  }

  @Test
  void aShorterAndAMissingFileFail() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "one\n");
    var e = assertThrows(AssertionError.class, () -> assertThatFile(file).says("one\ntwo\n"));
    assertThat(e.getMessage()).contains("(the end)");
    assertThrows(AssertionError.class, () -> assertThatFile(folder.resolve("b")).says(""));
  }
}
