package dev.slipway.construct.amplify;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.spec.amplify.BundleSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class BuildStepsTest {
  /** As Classla's document has it, the folder's name apart. */
  private static final String DOCUMENTED =
      """
      version: 1
      frontend:
        phases:
          preBuild:
            commands:
              - cd shop-frontend
              - npm ci
          build:
            commands:
              - npm run build
        artifacts:
          baseDirectory: shop-frontend/dist
          files:
            - "**/*"
        cache:
          paths:
            - shop-frontend/node_modules/**/*
      """;

  @Test
  void sayWhatTheDocumentSays() {
    assertThat(read(BuildSteps.yaml(Frontends.BUNDLE))).isEqualTo(read(DOCUMENTED));
  }

  @Test
  void aCommandStaysTextWhateverYamlMakesOfIt() {
    assertThat(phase(List.of("echo a: b # \"c\"\\n", "- x")))
        .isEqualTo(Map.of("commands", List.of("echo a: b # \"c\"\\n", "- x")));
  }

  @Test
  void terraformReadsNothingIntoACommand() {
    assertThat(phase(List.of("echo ${HOME}")))
        .isEqualTo(Map.of("commands", List.of("echo $${HOME}")));
  }

  @Test
  void nothingNeedsToBeCached() {
    var spec = new BundleSpec(".", List.of("npm ci"), List.of("npm run build"), "out", List.of());

    assertThat(at(BuildSteps.yaml(spec), "cache")).isEqualTo(Map.of("paths", List.of()));
    assertThat(at(BuildSteps.yaml(spec), "artifacts"))
        .isEqualTo(Map.of("baseDirectory", "./out", "files", List.of("**/*")));
  }

  private static Object phase(List<String> build) {
    var spec = new BundleSpec("a", List.of("npm ci"), build, "dist", List.of());
    return ((Map<?, ?>) at(BuildSteps.yaml(spec), "phases")).get("build");
  }

  private static Object at(String yaml, String key) {
    return ((Map<?, ?>) ((Map<?, ?>) read(yaml)).get("frontend")).get(key);
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
