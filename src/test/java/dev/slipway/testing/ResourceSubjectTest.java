package dev.slipway.testing;

import static com.google.common.truth.ExpectFailure.assertThat;
import static com.google.common.truth.ExpectFailure.expectFailureAbout;
import static dev.slipway.testing.Truths.assertThat;

import com.google.common.truth.ExpectFailure.SimpleSubjectBuilderCallback;
import dev.slipway.synthesis.Body;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceSubjectTest {
  private static final Body DATABASE =
      Stacks.resources(
              """
              'aws_db_instance': {'database': {
                'allocated_storage': 100, 'ratio': 20.0, 'port': '5432', 'zones': ['a', 'b'],
                'timeouts': [{'create': '1h'}], 'tags': {'Team': 'ltt'},
                'policy': '[{\\'Effect\\': \\'Deny\\'}]'}}
              """)
          .at("aws_db_instance.database")
          .orElseThrow()
          .body();

  @Test
  void has() {
    assertThat(DATABASE)
        .has("allocated_storage", 100)
        .has("zones", List.of("a", "b"))
        .has("tags", Map.of("Team", "ltt"))
        .has("timeouts.create", "1h")
        .has("zones.1", "b")
        .has("port");
  }

  @Test
  void hasFails() {
    AssertionError e = failure(that -> that.that(DATABASE).has("allocated_storage", 20));

    assertThat(e).factKeys().containsExactly("value of", "expected", "but was", "in").inOrder();
    assertThat(e).factValue("value of").isEqualTo("aws_db_instance.database.allocated_storage");
    assertThat(e).factValue("expected").isEqualTo("20");
    assertThat(e).factValue("but was").isEqualTo("100");
    assertThat(e).factValue("in").contains("\"port\" : \"5432\"");
  }

  @Test
  void hasFailsForAnAbsentArgument() {
    AssertionError e = failure(that -> that.that(DATABASE).has("multi_az"));

    assertThat(e).factValue("expected").isEqualTo("any value");
    assertThat(e).factValue("but was").isEqualTo("absent");
  }

  @Test
  void numbersCompareByValueAlsoInsideLists() {
    assertThat(DATABASE).has("ratio", 20).has("allocated_storage", 100.0);
  }

  @Test
  void aNumberIsNoText() {
    AssertionError e = failure(that -> that.that(DATABASE).has("port", 5432));

    assertThat(e).factValue("expected").isEqualTo("5432");
    assertThat(e).factValue("but was").isEqualTo("\"5432\"");
  }

  @Test
  void theOrderOfAListCounts() {
    AssertionError e = failure(that -> that.that(DATABASE).has("zones", List.of("b", "a")));

    assertThat(e).factValue("but was").isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void hasNo() {
    assertThat(DATABASE).hasNo("multi_az").hasNo("tags.Owner");
  }

  @Test
  void hasNoFails() {
    AssertionError e = failure(that -> that.that(DATABASE).hasNo("tags.Team"));

    assertThat(e).factValue("value of").isEqualTo("aws_db_instance.database.tags.Team");
    assertThat(e).factValue("expected").isEqualTo("absent");
    assertThat(e).factValue("but was").isEqualTo("\"ltt\"");
  }

  @Test
  void contains() {
    assertThat(DATABASE).contains("zones", "a").contains("policy", "Deny");
  }

  @Test
  void containsFails() {
    AssertionError e = failure(that -> that.that(DATABASE).contains("zones", "c"));

    assertThat(e).factValue("expected to contain").isEqualTo("\"c\"");
    assertThat(e).factValue("but was").isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void document() {
    assertThat(DATABASE)
        .document("policy")
        .has("Effect", "Deny")
        .has("0.Effect")
        .hasNo("Action")
        .contains("0.Effect", "Deny");
  }

  @Test
  void documentFails() {
    AssertionError e =
        failure(that -> that.that(DATABASE).document("policy").has("0.Effect", "Allow"));

    assertThat(e).factValue("value of").isEqualTo("aws_db_instance.database.policy.0.Effect");
    assertThat(e).factValue("expected").isEqualTo("\"Allow\"");
    assertThat(e).factValue("but was").isEqualTo("\"Deny\"");
  }

  private static AssertionError failure(
      SimpleSubjectBuilderCallback<ResourceSubject, Body> assertion) {
    return expectFailureAbout(ResourceSubject.resources(), assertion);
  }
}
