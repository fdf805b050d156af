package dev.slipway.testing;

import static com.google.common.truth.Fact.fact;
import static com.google.common.truth.Truth.assertAbout;

import com.google.common.truth.FailureMetadata;
import com.google.common.truth.Subject;
import dev.slipway.check.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made by a program: it says what the program says now, to the byte. */
public final class Generated extends Subject {
  private static final boolean RENEW = Boolean.getBoolean("slipway.renew");

  private final Path file;

  private Generated(FailureMetadata metadata, Path file) {
    super(metadata, file);
    this.file = file;
  }

  public static Generated assertThatFile(Path file) {
    return assertAbout(Generated::new).that(file);
  }

  /** Checks the file, or writes it where scripts/renew asks for that. */
  public void says(String text) {
    try {
      if (RENEW) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } else if (!Files.exists(file)) {
        failWithoutActual(fact("missing", file), fact("remedy", "scripts/renew writes it"));
      } else {
        compare(Files.readString(file), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(String committed, String now) {
    if (!committed.equals(now)) {
      failWithoutActual(
          fact("in", file),
          fact("first difference", firstDifference(committed, now)),
          fact("remedy", "if that is meant, run scripts/renew, read git diff and commit"));
    }
  }

  /** Where two texts part, as a line a person can look up, and what stands there in both. */
  public static String firstDifference(String before, String after) {
    var first = Difference.first(before, after);
    return "line " + first.line() + "\n- " + first.before() + "\n+ " + first.after();
  }
}
