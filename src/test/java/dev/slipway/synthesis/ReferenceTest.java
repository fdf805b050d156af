package dev.slipway.synthesis;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Stacks.resources;

import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static Reference to(String address, String attribute) {
    return new Reference(address, attribute);
  }

  @Test
  void isWhatAnExpressionReads() {
    assertThat(Reference.in("arn:${aws_kms_key.data.arn}/${data.aws_vpc.main.id}"))
        .containsExactly(to("aws_kms_key.data", "arn"), to("data.aws_vpc.main", "id"))
        .inOrder();
  }

  @Test
  void keepsTheWholePathOfTheAttributeAndDropsTheIndexOfTheResource() {
    assertThat(Reference.in("${aws_x_y.a.endpoint.0.address}${aws_x_y.b[0].arn}"))
        .containsExactly(to("aws_x_y.a", "endpoint.0.address"), to("aws_x_y.b", "arn"));
    assertThat(Reference.in("${aws_x_y.each[\"a\"].arn}"))
        .containsExactly(to("aws_x_y.each", "arn"));
  }

  @Test
  void mayStandInsideFunctionsAndInsideTheirTexts() {
    assertThat(Reference.in("${join(\",\", [\"x-${aws_sqs_queue.a.id}\", var.image])}"))
        .containsExactly(to("aws_sqs_queue.a", "id"), to("var.image", ""));
    assertThat(Reference.in("${{ for k, v in aws_s3_bucket.all : k => v.arn }}"))
        .containsExactly(to("aws_s3_bucket.all", ""));
  }

  @Test
  void mayBeAVariableALocalOrAModule() {
    assertThat(Reference.in("${var.a}${local.b.c}${module.net.vpc_id}"))
        .containsExactly(to("var.a", ""), to("local.b", "c"), to("module.net", "vpc_id"));
  }

  @Test
  void isNotLiteralTextNorAnEscapedExpression() {
    assertThat(Reference.in("aws_vpc.main.id $${aws_vpc.main.id} ${\"aws_vpc.main.id\"}"))
        .isEmpty();
  }

  @Test
  void survivesAnExpressionThatNeverEnds() {
    assertThat(Reference.in("${aws_vpc.main.id")).containsExactly(to("aws_vpc.main", "id"));
    assertThat(Reference.in("${\"aws\\")).isEmpty();
  }

  @Test
  void ofABlockIncludesWhatItWaitsForButNoMetadata() {
    Block service =
        resources(
                """
                'aws_ecs_service': {'web': {
                  'cluster': '${aws_ecs_cluster.main.id}',
                  'network_configuration': {'subnets': ['${aws_subnet.a.id}']},
                  'depends_on': ['aws_lb_listener_rule.web'],
                  '//': {'metadata': {'path': '${aws_vpc.main.id}'}}}}
                """)
            .at("aws_ecs_service.web")
            .orElseThrow();

    assertThat(service.references())
        .containsExactly(
            to("aws_ecs_cluster.main", "id"),
            to("aws_subnet.a", "id"),
            to("aws_lb_listener_rule.web", ""));
  }
}
