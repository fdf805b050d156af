package dev.slipway.results;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.environment.EnvironmentText;
import dev.slipway.synthesis.UniqueNames.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsTest {
  private static final EnvironmentText FILE = text("prod", "port: 80");
  private static final Result RESULT =
      new Result(
          "ltt-prod",
          new Facts(
              "states/ltt",
              3,
              2,
              1,
              List.of(new Claim("1 aws_lb 'ü'", "ltt-prod/aws_lb.main")),
              "# lock\naws_lb.main\n"),
          "{\n  \"version\": \"0\"\n}",
          "{\"resource\": {}}\n".getBytes(UTF_8),
          0);

  @TempDir Path home;
  private Results results;

  @BeforeEach
  void open() {
    results = of("one program");
  }

  @Test
  void whatWasKeptIsFound() {
    results.keep(FILE, RESULT);

    assertSame(of("one program").find(FILE).orElseThrow());
    assertThat(results.remarks()).isEmpty();
  }

  @Test
  void anotherTextEnvironmentOrProgramHasNone() {
    results.keep(FILE, RESULT);

    assertThat(results.find(text("prod", "port: 81"))).isEmpty();
    assertThat(results.find(text("dev", "port: 80"))).isEmpty();
    assertThat(of("another program").find(FILE)).isEmpty();
    assertThat(results.remarks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedOneIsNotUsedAndSaidAndCanBeKeptAnew(Damage damage) throws Exception {
    results.keep(FILE, RESULT);
    Path file = only();
    Files.write(file, damage.to(Files.readAllBytes(file)));

    assertThat(results.find(FILE)).isEmpty();
    assertThat(results.remarks())
        .containsExactly("ltt-prod is built anew: " + file + " is damaged");
    results.keep(FILE, RESULT);
    assertSame(results.find(FILE).orElseThrow());
  }

  private enum Damage {
    CHANGED {
      @Override
      byte[] to(byte[] bytes) {
        bytes[bytes.length - 1] ^= 1;
        return bytes;
      }
    },
    SHORTENED {
      @Override
      byte[] to(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
      }
    },
    EMPTY {
      @Override
      byte[] to(byte[] bytes) {
        return new byte[0];
      }
    };

    abstract byte[] to(byte[] bytes);
  }

  @Test
  void whatCantBeKeptIsSaidAndNoFault() throws Exception {
    Files.writeString(home.resolve("results"), "a file where the folder should be");

    results.keep(FILE, RESULT);
    results.tidy(List.of("ltt-prod"));

    assertThat(results.remarks()).hasSize(2);
    assertThat(results.remarks().get(1)).startsWith("the result of ltt-prod can't be kept: ");
  }

  @Test
  void theEightResultsOfAStackThatWereUsedLastStay() throws Exception {
    results.keep(text("dev", "alone"), RESULT);
    age(only(), Duration.ofDays(29));
    for (int i = 0; i < 10; i++) {
      results.keep(text("prod", "port: " + i), RESULT);
      age(file(text("prod", "port: " + i)), Duration.ofMinutes(100 - i));
    }
    results.find(text("prod", "port: 0")); // used now

    results.tidy(List.of("ltt-prod"));

    assertThat(results.find(text("dev", "alone"))).isPresent();
    assertThat(Stream.of(1, 2).filter(i -> isKept("port: " + i))).isEmpty();
    assertThat(Stream.of(0, 3, 4, 5, 6, 7, 8, 9).allMatch(i -> isKept("port: " + i))).isTrue();
  }

  @Test
  void whatNobodyUsedForAMonthGoesAndWhatAKilledRunLeft() throws Exception {
    results.keep(FILE, RESULT);
    age(only(), Duration.ofDays(31));
    Path running = Files.writeString(home.resolve("results/draft-1"), "half");
    Path killed = Files.writeString(home.resolve("results/draft-2"), "half");
    age(killed, Duration.ofHours(2));

    results.tidy(List.of());

    assertThat(only()).isEqualTo(running);
  }

  @Test
  void allAreLookedAtOnceADay() throws Exception {
    results.tidy(List.of()); // makes no folder
    results.keep(FILE, RESULT);
    results.tidy(List.of());
    age(only(), Duration.ofDays(31));

    results.tidy(List.of("ltt-dev"));
    assertThat(isKept("port: 80")).isTrue();

    age(only(), Duration.ofDays(31));
    age(home.resolve("results/tidied"), Duration.ofDays(2));
    results.tidy(List.of("ltt-dev"));
    assertThat(isKept("port: 80")).isFalse();
  }

  private static void assertSame(Result result) {
    assertThat(result.stack()).isEqualTo(RESULT.stack());
    assertThat(result.facts()).isEqualTo(RESULT.facts());
    assertThat(result.manifest()).isEqualTo(RESULT.manifest());
    assertThat(result.file()).isEqualTo(RESULT.file());
  }

  private boolean isKept(String text) {
    return results.find(text("prod", text)).isPresent();
  }

  private Results of(String program) {
    return new Results(home.resolve("results"), new Basis(program));
  }

  private Path file(EnvironmentText text) {
    return home.resolve("results")
        .resolve(text.stackId() + "." + new Basis("one program").of(text));
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("results"))) {
      List<Path> all = files.filter(file -> !file.endsWith("tidied")).toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static EnvironmentText text(String environment, String text) {
    return new EnvironmentText(Path.of("environments/ltt/" + environment + ".yaml"), text);
  }
}
