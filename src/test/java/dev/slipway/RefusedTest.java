package dev.slipway;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.slipway.environment.EnvironmentFile;
import dev.slipway.environment.EnvironmentText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.constructs.Construct;

/** Tests of what is said where a file got further than its rules should have let it. */
class RefusedTest {
  private static final EnvironmentFile DEV = file("dev");
  private static final EnvironmentFile PROD = file("prod");

  @Test
  @DisplayName("ALL-12 a refusal while a stack is built names the file, in a sentence")
  void aRefusal() {
    assertThat(
            said(
                List.of(PROD),
                () -> {
                  throw new IllegalArgumentException("ltt-prod makes a name");
                }))
        .isEqualTo("environments/ltt/prod.yaml: can't become a stack: ltt-prod makes a name");
  }

  @Test
  @DisplayName("ALL-12 so does CDKTF's, without the lines of Node's stack trace")
  void aRefusalOfCdktf(@TempDir Path output) {
    var app = new App(AppConfig.builder().outdir(output.toString()).build());
    new Construct(app, "twin");

    assertThat(said(List.of(PROD), () -> new Construct(app, "twin")))
        .isEqualTo(
            "environments/ltt/prod.yaml: can't become a stack: There is already a Construct with"
                + " name 'twin' in App");
  }

  @Test
  @DisplayName("ALL-12 of several files it is that whose stack the refusal speaks of")
  void aRefusalOfOneOfMany() {
    Runnable parallel =
        () ->
            IntStream.range(0, 8)
                .parallel()
                .forEach(
                    each -> {
                      throw new IllegalStateException("ltt-prod/a and ltt-prod/b are one");
                    });

    assertThat(said(List.of(DEV, PROD), parallel))
        .isEqualTo(
            "environments/ltt/prod.yaml: can't become a stack: ltt-prod/a and ltt-prod/b are one");
  }

  @Test
  void aMistakeOfOursStaysOne() {
    assertThrows(
        NullPointerException.class,
        () ->
            Refused.where(
                List.of(PROD),
                (Runnable)
                    () -> {
                      throw new NullPointerException();
                    }));
  }

  private static String said(List<EnvironmentFile> files, Runnable making) {
    return assertThrows(Refused.class, () -> Refused.where(files, making)).getMessage();
  }

  private static EnvironmentFile file(String name) {
    var text = new EnvironmentText(Path.of("environments/ltt/" + name + ".yaml"), "");
    return new EnvironmentFile(text, () -> null, key -> 0);
  }
}
