package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What CDKTF writes, with names from paths. */
class AddressesTest {
  private static final StackModel STACK =
      addressed(
          """
          '//': {'metadata': {'backend': 's3'}, 'outputs': {'shop': {'jobs': {'url': 'jobs_url_0A1B2C3D'}}}},
          'data': {'aws_vpc': {'vpc_this_00000001': {'//': {'metadata': {'path': 'shop/vpc', 'uniqueId': 'vpc_this_00000001'}}}}},
          'resource': {
            'aws_sqs_queue': {
              'b_00000002': {
                '//': {'metadata': {'path': 'shop/jobs/late', 'uniqueId': 'b_00000002'}},
                'depends_on': ['aws_sqs_queue.a_00000003', 'data.aws_vpc.vpc_this_00000001'],
                'policy': '{\\"Resource\\":[\\"${aws_sqs_queue.a_00000003.arn}\\",\\"${aws_sqs_queue.a_00000003[0].arn}\\"]}',
                'tags': {'vpc': '${upper(data.aws_vpc.vpc_this_00000001.id)}', 'text': 'no aws_sqs_queue.other here.'}},
              'a_00000003': {
                '//': {'metadata': {'path': 'shop/jobs', 'uniqueId': 'a_00000003'}},
                'delay_seconds': 1.5, 'fifo_queue': false}}},
          'output': {'jobs_url_0A1B2C3D': {'value': '${aws_sqs_queue.a_00000003.url}'}},
          'variable': {'held': {'default': []}},
          'moved': [{'from': 'aws_sqs_queue.a_00000003', 'to': 'aws_sqs_queue.jobs'}]
          """);

  @Test
  void aBlockIsCalledAfterItsPath() {
    assertThat(STACK.blocks().map(Block::address))
        .containsExactly(
            "aws_sqs_queue.jobs",
            "aws_sqs_queue.jobs_late",
            "data.aws_vpc.vpc",
            "output.jobs_url",
            "var.held");
    assertThat(STACK)
        .has("aws_sqs_queue.jobs")
        .has("//.metadata.uniqueId", "jobs")
        .has("delay_seconds", 1.5)
        .has("fifo_queue", false);
  }

  @Test
  void blocksAreSortedByTheirNewNames() {
    assertThat(STACK.json().at("/resource/aws_sqs_queue").fieldNames().next()).isEqualTo("jobs");
  }

  @Test
  void whatRefersToABlockFollowsIt() {
    var late = STACK.at("aws_sqs_queue.jobs_late").orElseThrow().body();
    assertThat(late.texts("depends_on")).containsExactly("aws_sqs_queue.jobs", "data.aws_vpc.vpc");
    assertThat(late.text("policy"))
        .hasValue(
            "{\"Resource\":[\"${aws_sqs_queue.jobs.arn}\",\"${aws_sqs_queue.jobs[0].arn}\"]}");
    assertThat(late.text("tags.vpc")).hasValue("${upper(data.aws_vpc.vpc.id)}");
    assertThat(STACK).has("output.jobs_url").has("value", "${aws_sqs_queue.jobs.url}");
    assertThat(STACK.json().at("/~1~1/outputs/shop/jobs/url").asText()).isEqualTo("jobs_url");
  }

  @Test
  void whatNamesNoBlockStays() {
    var late = STACK.at("aws_sqs_queue.jobs_late").orElseThrow().body();
    assertThat(late.text("tags.text")).hasValue("no aws_sqs_queue.other here.");
    assertThat(STACK.json().at("/~1~1/metadata/backend").asText()).isEqualTo("s3");
    assertThat(STACK.moved())
        .containsExactly(new StackModel.Moved("aws_sqs_queue.a_00000003", "aws_sqs_queue.jobs"));
  }

  @Test
  void refusesWhatWouldBeMergedInSilence() {
    assertThat(
            refusal(
                """
                'resource': {'aws_vpc': {
                  'a': {'//': {'metadata': {'path': 'shop/a/b'}}},
                  'b': {'//': {'metadata': {'path': 'shop/a_b'}}}}}
                """))
        .isEqualTo("shop/a/b and shop/a_b would both have the address a_b");
  }

  @Test
  void refusesAnOutputThatWouldBeMergedInSilence() {
    assertThat(refusal("'//': {'outputs': {'shop': {'a': {'b': 'a_b_00000001'}, 'a_b': 'a_b'}}}"))
        .isEqualTo("shop/a/b and shop/a_b would both have the address a_b");
  }

  /** CDKTF drops what it does not take in a name directly below the stack. */
  @Test
  void refusesWhatCdktfMerged() {
    assertThat(refusal("'//': {'outputs': {'shop': {'ab': 'ab', 'a.b': 'ab'}}}"))
        .isEqualTo("shop/ab and shop/a.b are one to CDKTF: ab");
  }

  @Test
  void refusesANameThatTerraformDoesNotTake() {
    assertThat(
            refusal("'resource': {'aws_vpc': {'a': {'//': {'metadata': {'path': 'shop/2nd'}}}}}"))
        .isEqualTo("shop/2nd has the address '2nd', which Terraform does not take");
  }

  private static String refusal(String json) {
    return assertThrows(IllegalStateException.class, () -> addressed(json)).getMessage();
  }

  private static StackModel addressed(String json) {
    return StackModel.parse("shop", "{%s}".formatted(json).replace('\'', '"'))
        .addressed(path -> path.substring(path.indexOf('/') + 1).replaceAll("[/.]", "_"));
  }
}
