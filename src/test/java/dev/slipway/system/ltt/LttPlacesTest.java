package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.slipway.Main;
import dev.slipway.environment.EnvironmentTexts;
import dev.slipway.spec.ltt.LttSpec;
import dev.slipway.system.StackName;
import dev.slipway.testing.EditedEnvironments;
import dev.slipway.testing.Run;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What LTT's environments may be called: not as something else in their platform's stack. */
class LttPlacesTest {
  private static final String WORD = "must be one word of small letters and digits, and none of ";

  @TempDir Path home;

  @Test
  @DisplayName("ALL-12 no environment is called like a part of its platform, whichever it has")
  void parts() {
    String refusal = faults("aws");

    assertThat(refusal).startsWith("environments/ltt/prod.yaml: environments.aws " + WORD);
    assertThat(Set.of(refusal.substring(refusal.indexOf(WORD) + WORD.length()).split(", ")))
        .isEqualTo(wordsThatAreTaken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"this", "constructor"})
  @DisplayName("ALL-12 nor by a word that no construct may bear")
  void taken(String name) {
    assertThat(faults(name))
        .isEqualTo(
            "environments/ltt/prod.yaml: environments."
                + name
                + " must be another word, since this one is taken in every stack");
  }

  private String faults(String environment) {
    var files =
        new EditedEnvironments(home)
            .edit("ltt/prod.yaml", "\n  prod:\n", "\n  " + environment + ":\n")
            .edit("ltt/prod.yaml", "dataSetupIn: prod", "dataSetupIn: " + environment);
    return String.join("\n", files.faults());
  }

  /** The ids below the real stacks that an environment could be called by. */
  private Set<String> wordsThatAreTaken() {
    var config = AppConfig.builder().outdir(home.toString()).build();
    Set<String> taken = new TreeSet<>();
    for (var file : EnvironmentTexts.in(Run.HOME.resolve("environments")).read(Main.kinds())) {
      if (file.spec() instanceof LttSpec spec) {
        var name = new StackName(file.system(), file.environment());
        for (var child : new LttPlatform(new App(config), name, spec).getNode().getChildren()) {
          String id = child.getNode().getId();
          if (id.matches("[a-z][a-z0-9]*") && !spec.environments().containsKey(id)) {
            taken.add(id);
          }
        }
      }
    }
    return taken;
  }
}
