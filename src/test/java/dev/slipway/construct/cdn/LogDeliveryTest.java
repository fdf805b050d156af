package dev.slipway.construct.cdn;

import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import dev.slipway.spec.Naming;
import dev.slipway.spec.storage.AccessLogsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class LogDeliveryTest {
  private static final StackModel STACK = stack();
  private static final List<String> DELIVERY =
      List.of(
          "aws_cloudwatch_log_delivery",
          "aws_cloudwatch_log_delivery_destination",
          "aws_cloudwatch_log_delivery_source");

  @Test
  @DisplayName("H2O-05 what viewers asked goes to a bucket that forgets it")
  void goesToABucket() {
    assertThat(STACK)
        .has("aws_s3_bucket.logs")
        .has("bucket", "shop-cdn-logs")
        .has("force_destroy", true);
    assertThat(STACK).only("aws_s3_bucket_lifecycle_configuration").has("rule.expiration.days", 30);
    assertThat(STACK)
        .has("aws_cloudwatch_log_delivery_source.logs")
        .has("name", "shop-cdn-logs")
        .has("log_type", "ACCESS_LOGS")
        .has("resource_arn", "arn:distribution");
    assertThat(STACK)
        .has("aws_cloudwatch_log_delivery.logs")
        .has("delivery_source_name", "${aws_cloudwatch_log_delivery_source.logs.name}")
        .has("delivery_destination_arn", "${aws_cloudwatch_log_delivery_destination.logs.arn}");
  }

  @Test
  @DisplayName("ALL-08 the delivery waits for the policy, or AWS would write one of its own")
  void waitsForThePolicy() {
    assertThat(STACK)
        .has("aws_cloudwatch_log_delivery_destination.logs")
        .has("output_format", "w3c")
        .has(
            "delivery_destination_configuration.destination_resource_arn",
            "arn:aws:s3:::${aws_s3_bucket_policy.logs.bucket}");
  }

  @Test
  @DisplayName("ALL-08 nobody but this delivery writes to the logs' bucket")
  void comesFromThisDelivery() {
    assertThat(STACK)
        .only("aws_s3_bucket_policy")
        .document("policy")
        .contains(
            "Statement",
            Map.of(
                "Sid",
                "LogDelivery",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "delivery.logs.amazonaws.com"),
                "Action",
                List.of("s3:PutObject"),
                "Resource",
                List.of("arn:aws:s3:::shop-cdn-logs/AWSLogs/111122223333/*"),
                "Condition",
                Map.of(
                    "ArnLike",
                    Map.of(
                        "aws:SourceArn",
                        "arn:aws:logs:us-east-1:111122223333:delivery-source:shop-cdn-logs"))));
  }

  @Test
  @DisplayName("H2O-05 logs are delivered from where CloudFront is at home")
  void isDeliveredFromTheRegionOfCloudFront() {
    var elsewhere =
        Synthesized.synthScope(
            scope ->
                logs(
                    scope,
                    Optional.of(
                        AwsProvider.Builder.create(scope, "virginia")
                            .region("us-east-1")
                            .alias("virginia")
                            .build())));

    DELIVERY.forEach(type -> assertThat(elsewhere).only(type).has("provider", "aws.virginia"));
    DELIVERY.forEach(type -> assertThat(STACK).only(type).hasNo("provider"));
    assertThat(elsewhere).only("aws_s3_bucket").hasNo("provider");
  }

  private static StackModel stack() {
    return Synthesized.synthScope(scope -> logs(scope, Optional.empty()));
  }

  private static void logs(Construct scope, Optional<TerraformProvider> elsewhere) {
    new LogDelivery(
        scope,
        "logs",
        new LogDelivery.Inputs(
            new Naming("shop-cdn"),
            Specs.TARGET,
            elsewhere,
            "arn:distribution",
            new AccessLogsSpec("shop-cdn-logs", 30, true)));
  }
}
