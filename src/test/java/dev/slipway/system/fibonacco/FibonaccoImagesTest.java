package dev.slipway.system.fibonacco;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Fibonacco's one image lies, and the tasks that run it. */
class FibonaccoImagesTest {
  static List<StackModel> both() {
    return Fibonaccos.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-10, ALL-14 a repository whose tags move; it and the set-up's keep ten images")
  void repository(StackModel stack) {
    assertThat(stack)
        .has("aws_ecr_repository.backend")
        .has("name", Fibonaccos.names(stack) + "-backend")
        .has("image_tag_mutability", "MUTABLE");
    for (String repository : List.of("backend", "data_setup")) {
      assertThat(stack)
          .has("aws_ecr_lifecycle_policy." + repository)
          .document("policy")
          .has("rules.0.selection.tagStatus", "untagged")
          .has("rules.1.selection.tagStatus", "any")
          .has("rules.1.selection.countType", "imageCountMoreThan")
          .has("rules.1.selection.countNumber", 10);
    }
    assertThat(stack).resources("aws_ecr_repository").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("FIB-10, FIB-04 all of Laravel runs the image that the document calls latest")
  void image(StackModel stack) {
    for (String task : List.of("api", "queue_worker", "scheduler", "migration")) {
      assertThat(Reading.container(stack, task))
          .has(
              "image",
              "888899990000.dkr.ecr.us-east-1.amazonaws.com/%s-backend:latest"
                  .formatted(Fibonaccos.names(stack)));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  @DisplayName("ALL-11 the migration has the documented command, without a question")
  void migration(StackModel stack) {
    assertThat(Reading.container(stack, "migration"))
        .has("name", "migration")
        .has("command", List.of("php", "artisan", "migrate", "--force"));
    assertThat(stack)
        .has("aws_ecs_task_definition.migration")
        .has("family", Fibonaccos.names(stack) + "-migration");
    assertThat(stack.at("aws_ecs_service.migration")).isEmpty();
  }
}
