package dev.slipway.testing;

import static com.google.common.truth.ExpectFailure.assertThat;
import static com.google.common.truth.ExpectFailure.expectFailureAbout;
import static dev.slipway.testing.Truths.assertThat;

import com.google.common.truth.ExpectFailure.SimpleSubjectBuilderCallback;
import dev.slipway.synthesis.StackModel;
import org.junit.jupiter.api.Test;

class StackSubjectTest {
  private static final StackModel STACK =
      Stacks.stack(
          """
          {'resource': {'aws_vpc': {'main': {'cidr_block': '10.0.0.0/16'}},
                        'aws_subnet': {'a': {}, 'b': {}}},
           'data': {'aws_eip': {'found': {}}},
           'output': {'id': {'value': '${aws_vpc.main.id}'}}}
          """);

  @Test
  void has() {
    assertThat(STACK).has("aws_vpc.main").has("cidr_block", "10.0.0.0/16");
    assertThat(STACK).has("output.id").has("value", "${aws_vpc.main.id}");
  }

  @Test
  void hasFails() {
    AssertionError e = failure(that -> that.that(STACK).has("aws_vpc.other"));

    assertThat(e).factValue("expected to have").isEqualTo("aws_vpc.other");
    assertThat(e)
        .factValue("but was")
        .isEqualTo("[aws_vpc.main, aws_subnet.a, aws_subnet.b, data.aws_eip.found, output.id]");
  }

  @Test
  void only() {
    assertThat(STACK).only("aws_vpc").has("cidr_block");
  }

  @Test
  void onlyFailsForNoneAndForSeveral() {
    AssertionError none = failure(that -> that.that(STACK).only("aws_db_instance"));
    AssertionError several = failure(that -> that.that(STACK).only("aws_subnet"));

    assertThat(none).factKeys().containsExactly("expected only one resource of type", "but was");
    assertThat(none).factValue("but was").isEqualTo("[]");
    assertThat(several).factValue("but was").isEqualTo("[aws_subnet.a, aws_subnet.b]");
  }

  @Test
  void doesNotHave() {
    assertThat(STACK).doesNotHave("aws_db_instance");
    assertThat(STACK).doesNotHave("aws_subnet.c");
    assertThat(STACK).doesNotHave("aws_eip");
  }

  @Test
  void doesNotHaveFailsForATypeAndForAnAddress() {
    AssertionError type = failure(that -> that.that(STACK).doesNotHave("aws_subnet"));
    AssertionError address = failure(that -> that.that(STACK).doesNotHave("aws_subnet.b"));

    assertThat(type).factValue("expected not to have").isEqualTo("aws_subnet");
    assertThat(type).factValue("but was").isEqualTo("[aws_subnet.a, aws_subnet.b]");
    assertThat(address).factValue("but was").isEqualTo("[aws_subnet.b]");
  }

  @Test
  void resources() {
    assertThat(STACK).resources("aws_subnet").hasSize(2);
    assertThat(STACK).resources("aws_subnet").containsExactly("aws_subnet.a", "aws_subnet.b");
    assertThat(STACK).resources("aws_eip").isEmpty();
  }

  @Test
  void resourcesFails() {
    AssertionError e = failure(that -> that.that(STACK).resources("aws_subnet").hasSize(3));

    assertThat(e).factValue("value of").isEqualTo("stack.resources(aws_subnet).size()");
    assertThat(e).factValue("expected").isEqualTo("3");
    assertThat(e).factValue("but was").isEqualTo("2");
  }

  private static AssertionError failure(
      SimpleSubjectBuilderCallback<StackSubject, StackModel> assertion) {
    return expectFailureAbout(StackSubject.stacks(), assertion);
  }
}
