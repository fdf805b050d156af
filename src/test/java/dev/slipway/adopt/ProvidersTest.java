package dev.slipway.adopt;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account has one of GitHub's identity providers, however many systems come into it. */
class ProvidersTest {
  private static final String ACCOUNT = "111122223333";
  private static final String MAKES = file("  environment: prod\n  makesProvider: true # one\n");
  private static final String LEAVES = file("  environment: prod\n  makesProvider: false # one\n");
  private static final String ALWAYS = file("  environments: [prod]\n");

  @TempDir Path project;

  @Test
  @DisplayName("ALL-01 of several environments that would make it the first does")
  void theFirstMakesIt() throws IOException {
    assertThat(one(LEAVES, MAKES, MAKES)).containsExactly(LEAVES, MAKES, LEAVES).inOrder();
  }

  @Test
  @DisplayName("ALL-01 what always makes it goes first wherever it stands")
  void whatAlwaysMakesItGoesFirst() throws IOException {
    assertThat(one(MAKES, ALWAYS)).containsExactly(LEAVES, ALWAYS).inOrder();
  }

  @Test
  @DisplayName("ALL-01 what a project has in the account makes it already")
  void aProjectMayHaveIt() throws IOException {
    Path there = Files.createDirectories(project.resolve("environments/shop"));
    Files.writeString(there.resolve("prod.yaml"), MAKES.replace(ACCOUNT, "999999999999"));
    assertThat(one(MAKES)).containsExactly(MAKES);

    Files.writeString(there.resolve("dev.yaml"), MAKES);
    assertThat(one(MAKES)).containsExactly(LEAVES);
  }

  private List<String> one(String... files) throws IOException {
    Map<Path, String> named = new TreeMap<>();
    for (int i = 0; i < files.length; i++) {
      named.put(Path.of("environments", "system", i + ".yaml"), files[i]);
    }
    return List.copyOf(Providers.one(named, project, ACCOUNT).values());
  }

  private static String file(String github) {
    return "target:\n  account: \"" + ACCOUNT + "\"\n\ngithub:\n  rolePrefix: a\n" + github;
  }
}
