package dev.slipway.construct.ecr;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.ecr.RepositorySpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImageRepositoryTest {
  private static final StackModel STACK = stack(true, true);

  @Test
  void isEncryptedAndLooksForVulnerabilities() {
    assertThat(STACK)
        .has("aws_ecr_repository.web")
        .has("name", "shop-web")
        .has("encryption_configuration.encryption_type", "AES256")
        .has("image_scanning_configuration.scan_on_push", true);
  }

  @Test
  void tagsMoveOnlyWhereTheFileSaysSo() {
    assertThat(STACK).only("aws_ecr_repository").has("image_tag_mutability", "MUTABLE");
    assertThat(stack(false, false))
        .only("aws_ecr_repository")
        .has("image_tag_mutability", "IMMUTABLE");
  }

  @Test
  @DisplayName("ALL-20 a repository goes with its images only where the file says so")
  void goesWithItsImagesOnlyWhereTheFileSaysSo() {
    assertThat(STACK).only("aws_ecr_repository").has("force_delete", true);
    assertThat(stack(false, false)).only("aws_ecr_repository").has("force_delete", false);
  }

  @Test
  void keepsTheMostPreciousImagesFirst() {
    assertThat(STACK)
        .only("aws_ecr_lifecycle_policy")
        .document("policy")
        .has("rules.0.rulePriority", 1)
        .has("rules.0.selection", newest("prod-"))
        .has("rules.1.rulePriority", 2)
        .has("rules.1.selection", newest("dev-"));
  }

  @Test
  void forgetsUntaggedImages() {
    assertThat(STACK)
        .only("aws_ecr_lifecycle_policy")
        .document("policy")
        .has("rules.2.selection.tagStatus", "untagged")
        .has("rules.2.selection.countType", "sinceImagePushed")
        .has("rules.2.selection.countNumber", 7)
        .has("rules.2.selection.countUnit", "days");
  }

  @Test
  void asksForAnythingElseLastAsEcrDemands() {
    assertThat(STACK)
        .only("aws_ecr_lifecycle_policy")
        .document("policy")
        .has("rules.3.rulePriority", 4)
        .has("rules.3.selection.tagStatus", "any")
        .has("rules.3.selection.countNumber", 10)
        .hasNo("rules.4");
  }

  @Test
  void noPolicySpeaksOfItUnlessTold() {
    assertThat(STACK).doesNotHave("aws_ecr_repository_policy");
  }

  @Test
  void isPulledByTheNamedRolesAlone() {
    var spec = new RepositorySpec(true, true, 10, List.of(), 7, false);
    var inputs = new ImageRepository.Inputs("shop-web", spec);
    var stack =
        Synthesized.synthScope(
            scope ->
                new ImageRepository(scope, "web", inputs)
                    .pulledBy(List.of("arn:web-execution", "arn:migrate-execution")));

    assertThat(stack)
        .has("aws_ecr_repository_policy.web")
        .has("repository", "${aws_ecr_repository.web.name}")
        .document("policy")
        .has(
            "Statement",
            List.of(
                Map.of(
                    "Sid",
                    "Pull",
                    "Effect",
                    "Allow",
                    "Principal",
                    Map.of("AWS", List.of("arn:web-execution", "arn:migrate-execution")),
                    "Action",
                    List.of(
                        "ecr:BatchCheckLayerAvailability",
                        "ecr:BatchGetImage",
                        "ecr:GetDownloadUrlForLayer"))));
  }

  private static Map<String, Object> newest(String prefix) {
    return Map.of(
        "tagStatus",
        "tagged",
        "tagPrefixList",
        List.of(prefix),
        "countType",
        "imageCountMoreThan",
        "countNumber",
        10);
  }

  private static StackModel stack(boolean mutableTags, boolean deleteWithImages) {
    var spec =
        new RepositorySpec(mutableTags, true, 10, List.of("prod-", "dev-"), 7, deleteWithImages);
    return Synthesized.synthScope(
        scope -> new ImageRepository(scope, "web", new ImageRepository.Inputs("shop-web", spec)));
  }
}
