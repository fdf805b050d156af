package dev.slipway.system.classla;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Classla's images lie, how long, and who may pull them. */
class ClasslaImagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-03 one repository per environment, which scans what is pushed")
  void repository(String environment) {
    assertThat(ClasslaStacks.of(environment))
        .only("aws_ecr_repository")
        .has("name", "classla-" + environment + "-backend")
        .has("image_scanning_configuration.scan_on_push", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-03 the last ten images stay")
  void lifecycle(String environment) {
    String id = "backend";
    Body policy = Reading.at(ClasslaStacks.of(environment), "aws_ecr_lifecycle_policy." + id);
    assertThat(policy).has("repository", "${aws_ecr_repository." + id + ".name}");
    List<Body> rules = policy.document("policy").blocks("rules");
    assertThat(rules).hasSize(2);
    assertThat(rules.get(0)).has("selection.tagStatus", "untagged");
    assertThat(rules.get(1))
        .has("action.type", "expire")
        .has("selection.tagStatus", "any")
        .has("selection.countType", "imageCountMoreThan")
        .has("selection.countNumber", 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("CLA-03 the two execution roles may pull, and nobody may do anything else")
  void policy(String environment) {
    String id = "backend";
    Body policy = Reading.at(ClasslaStacks.of(environment), "aws_ecr_repository_policy." + id);
    assertThat(policy).has("repository", "${aws_ecr_repository." + id + ".name}");
    List<Body> statements = policy.document("policy").blocks("Statement");
    assertThat(statements).hasSize(1);
    assertThat(statements.get(0))
        .has("Effect", "Allow")
        .has(
            "Principal",
            Map.of(
                "AWS",
                List.of(
                    "${aws_iam_role.backend_execution.arn}",
                    "${aws_iam_role.migrate_execution.arn}")))
        .has(
            "Action",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer"));
  }
}
