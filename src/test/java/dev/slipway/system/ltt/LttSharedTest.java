package dev.slipway.system.ltt;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LTT's repositories and the provider of GitHub's workflows. */
class LttSharedTest {
  @ParameterizedTest
  @CsvSource({"ltt-backend, MUTABLE", "ltt-frontend, MUTABLE", "ltt-data-setup, IMMUTABLE"})
  @DisplayName("LTT-12 the repositories look at what is pushed; the documented tags may move")
  void repository(String name, String mutability) {
    assertThat(Ltt.SHARED)
        .has("aws_ecr_repository." + name.replace('-', '_'))
        .has("name", name)
        .has("image_tag_mutability", mutability)
        .has("image_scanning_configuration.scan_on_push", true);
  }

  @ParameterizedTest
  @CsvSource({
    "0, tagged, prod-, imageCountMoreThan, 10",
    "1, tagged, staging-, imageCountMoreThan, 10",
    "2, tagged, dev-, imageCountMoreThan, 10",
    "3, untagged, , sinceImagePushed, 7",
    "4, any, , imageCountMoreThan, 10",
  })
  @DisplayName("LTT-12 ten images stay per tag prefix and of anything else, untagged for 7 days")
  void lifecycle(int index, String status, String prefix, String type, int number) {
    for (String repository : List.of("ltt_backend", "ltt_frontend", "ltt_data_setup")) {
      List<Body> rules =
          Reading.at(Ltt.SHARED, "aws_ecr_lifecycle_policy." + repository)
              .document("policy")
              .blocks("rules");
      assertThat(rules).hasSize(5);
      assertThat(rules.get(index))
          .has("rulePriority", index + 1)
          .has("action.type", "expire")
          .has("selection.tagStatus", status)
          .has("selection.countType", type)
          .has("selection.countNumber", number);
      assertThat(rules.get(index).texts("selection.tagPrefixList"))
          .isEqualTo(prefix == null ? List.of() : List.of(prefix));
    }
  }

  @Test
  @DisplayName("LTT-13 the account knows GitHub")
  void provider() {
    assertThat(Ltt.SHARED)
        .only("aws_iam_openid_connect_provider")
        .has("url", "https://token.actions.githubusercontent.com")
        .has("client_id_list", List.of("sts.amazonaws.com"));
  }
}
