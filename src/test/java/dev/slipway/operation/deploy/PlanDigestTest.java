package dev.slipway.operation.deploy;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.operation.Trouble;
import dev.slipway.operation.terraform.Plan;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan's name: of what it does, and of nothing else. */
class PlanDigestTest {
  private static final String BUCKET =
      "{'address': 'aws_s3_bucket.a', 'change': {'actions': ['create'], 'after': {'bucket':"
          + " '%s'}}}";
  private static final String UNTOUCHED =
      "{'address': 'aws_s3_bucket.b', 'change': {'actions': ['no-op'], 'after': {'bucket': '%s'}}}";

  @Test
  void whatDoesTheSameIsCalledTheSame() throws JsonProcessingException {
    assertThat(digest("'timestamp': '1', 'resource_changes': [" + BUCKET.formatted("mine") + "]"))
        .isEqualTo(
            digest(
                "'timestamp': '2', 'resource_changes': ["
                    + BUCKET.formatted("mine")
                    + ", "
                    + UNTOUCHED.formatted("other")
                    + "]"));
  }

  @Test
  void anotherValueIsAnotherPlan() throws JsonProcessingException {
    assertThat(digest("'resource_changes': [" + BUCKET.formatted("mine") + "]"))
        .isNotEqualTo(digest("'resource_changes': [" + BUCKET.formatted("yours") + "]"));
  }

  @Test
  void anotherResourceOrOutputIsAnotherPlan() throws JsonProcessingException {
    String one = "'output_changes': {'url': {'actions': ['create'], 'after': 'a'}}";

    assertThat(digest(one)).isNotEqualTo(digest(one.replace("url", "arn")));
    assertThat(digest(one)).isNotEqualTo(digest(one.replace("'a'", "'b'")));
    assertThat(digest("'resource_changes': [" + BUCKET + "]"))
        .isNotEqualTo(
            digest("'resource_changes': [" + BUCKET.replace("bucket.a", "bucket.c") + "]"));
  }

  @Test
  void aMoveIsAChange() throws JsonProcessingException {
    String moved = UNTOUCHED.replace("'change'", "'previous_address': 'aws_s3_bucket.c', 'change'");

    assertThat(digest("'resource_changes': [" + moved + "]"))
        .isNotEqualTo(digest("'resource_changes': [" + UNTOUCHED + "]"));
  }

  @Test
  void onlyTheOneThatWasReviewedIsLetThrough() {
    PlanDigest.require("ab", Optional.of("ab"));
    PlanDigest.require("ab", Optional.empty());
    var refused = assertThrows(Trouble.class, () -> PlanDigest.require("ab", Optional.of("cd")));
    assertThat(refused)
        .hasMessageThat()
        .isEqualTo(
            "That is not the plan that was reviewed, which is cd, but ab: nothing was changed."
                + " Review it anew.");
  }

  private static String digest(String json) throws JsonProcessingException {
    var tree = new ObjectMapper().readTree("{" + json.replace('\'', '"') + "}");
    return PlanDigest.of(new Plan(Path.of("none"), tree));
  }
}
