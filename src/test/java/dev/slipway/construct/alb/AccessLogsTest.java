package dev.slipway.construct.alb;

import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.storage.AccessLogsSpec;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessLogsTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new AccessLogs(
                  scope,
                  "logs",
                  new AccessLogs.Inputs(Specs.TARGET, new AccessLogsSpec("shop-logs", 30, true))));

  @Test
  void haveABucketOfTheirOwn() {
    assertThat(STACK)
        .has("aws_s3_bucket.logs")
        .has("bucket", "shop-logs")
        .has("force_destroy", true);
    assertThat(STACK).only("aws_s3_bucket_lifecycle_configuration").has("rule.expiration.days", 30);
  }

  @Test
  @DisplayName("ALL-08 nobody but this account's load balancers writes to the logs' bucket")
  void comeFromThisAccountsLoadBalancers() {
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
                Map.of("Service", "logdelivery.elasticloadbalancing.amazonaws.com"),
                "Action",
                List.of("s3:PutObject"),
                "Resource",
                List.of("arn:aws:s3:::shop-logs/AWSLogs/111122223333/*")));
  }
}
