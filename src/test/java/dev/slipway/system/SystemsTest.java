package dev.slipway.system;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Documents;
import dev.slipway.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one list of systems, the folders of environments and the documents know each other. */
class SystemsTest {
  static Set<String> documented() {
    return Documents.systems();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void eachHasRowsAndIsIntroduced(String system) throws IOException {
    assertThat(Files.exists(Run.HOME.resolve("src/test/resources/requirements/" + system + ".txt")))
        .isTrue();
    assertThat(Files.readString(Run.HOME.resolve("README.md")))
        .contains("[environments/" + system + "](environments/" + system + ")");
  }

  @Test
  void thereAreEnvironmentsOfEachAndOfNoOther() throws IOException {
    try (Stream<Path> folders = Files.list(Run.HOME.resolve("environments"))) {
      assertThat(
              folders
                  .filter(Files::isDirectory)
                  .map(each -> each.getFileName().toString())
                  .toList())
          .containsExactlyElementsIn(
              Systems.ALL.stream().map(Systems.Entry::system).distinct().toList());
    }
  }
}
