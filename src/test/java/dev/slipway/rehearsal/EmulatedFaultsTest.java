package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.testing.Command;
import dev.slipway.testing.Emulator;
import dev.slipway.testing.Faults;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The emulated AWS fails in each of AWS's protocols as the real one does on a bad day. */
@Tag("real")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatedFaultsTest {
  private Emulator aws;

  @BeforeAll
  void open() throws Exception {
    aws = new Emulator();
    try (var s3 = aws.client(S3Client.builder())) {
      s3.createBucket(ask -> ask.bucket("shop"));
    }
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @Test
  void theNextCallsOfAnActionFailAndNoOthers() {
    for (ProtocolCall call : ProtocolCall.ALL) {
      aws.faults().next(1, call.service(), "Another" + call.action(), "Throttling");
      aws.faults().next(2, call.service(), call.action(), "Slow", Map.of("status", 503));
      for (int times = 0; times < 2; times++) {
        var refused = refused(call, aws);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("Slow");
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
      }
      call.made().accept(aws);
    }
  }

  @Test
  void aClientThatTriesAgainGetsThroughThrottling() {
    aws.faults().next(2, "ecs", "ListTaskDefinitions", "ThrottlingException");
    try (var ecs = aws.client(EcsClient.builder())) {
      assertThat(ecs.listTaskDefinitions().taskDefinitionArns()).isEmpty();
    }
  }

  @Test
  void expiredCredentialsAreRefusedEverywhere() {
    for (ProtocolCall call : ProtocolCall.ALL) {
      var refused = refused(call, aws.with(Faults.EXPIRED_KEY));
      assertWithMessage(call.service())
          .that(refused.awsErrorDetails().errorCode())
          .isEqualTo(call.expired());
      assertWithMessage(call.service()).that(refused.statusCode()).isEqualTo(call.status());
      assertThat(refused.awsErrorDetails().errorMessage()).contains("expired");
    }
  }

  /** CloudWatch has a third protocol, which SDKs of other languages speak. */
  @Test
  void thatOfCbor() throws Exception {
    var python =
        """
        import boto3
        from botocore.exceptions import ClientError
        try:
            boto3.client("cloudwatch").describe_alarms()
        except ClientError as refused:
            print(refused.response["Error"])
        """;
    var said =
        Command.run(
            Run.HOME,
            aws.with(Faults.EXPIRED_KEY).environment(),
            List.of(TestTools.emulatorPython(), "-c", python));
    assertThat(said.out())
        .isEqualTo(
            "{'Message': 'The security token included in the request is expired', 'Code':"
                + " 'ExpiredTokenException'}\n");
  }

  private static AwsServiceException refused(ProtocolCall call, Emulator aws) {
    return assertThrows(
        AwsServiceException.class,
        () -> call.made().accept(aws),
        () -> call.service() + " " + call.action());
  }
}
