package dev.slipway.rehearsal;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.testing.Command;
import dev.slipway.testing.Run;
import dev.slipway.testing.TestTools;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Asks modules of the emulator in Python, without a server, what they take and what they refuse.
 */
final class EmulatedAws {
  /**
   * {@code tried} prints what a call is about and how it ends: "taken", or the error's code and
   * message.
   */
  private static final String PRELUDE =
      """
      import re
      import boto3
      from botocore.exceptions import ClientError
      from moto import mock_aws
      from emulator import %1$s
      for each in (%1$s,):
          each.patch()
      def tried(what, call, **settings):
          try:
              call(**settings)
              print(f"{what}: taken")
          except ClientError as refused:
              error = refused.response["Error"]
              message = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,17}", "(id)", error["Message"])
              print(f"{what}: {error['Code']}: {message}")
      def zones(vpc, *letters):
          ec2 = boto3.client("ec2")
          return [ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{number}.0/24", AvailabilityZone=f"us-east-1{letter}")[
              "Subnet"]["SubnetId"] for number, letter in enumerate(letters)]
      def deployed(cluster, *services):
          ecs = boto3.client("ecs")
          for _ in range(3):
              ecs.describe_services(cluster=cluster, services=list(services))
      with mock_aws():
      """;

  private EmulatedAws() {}

  /**
   * Runs a script in a new account of that AWS, and compares what it prints.
   *
   * @param modules of the emulator that are patched in, with commas between them
   */
  static void assertAnswers(String modules, String script, String answers)
      throws IOException, InterruptedException {
    assertThat(says(modules, script)).containsExactlyElementsIn(answers.lines().toList()).inOrder();
  }

  /** The lines that such a script prints. */
  static List<String> says(String modules, String script) throws IOException, InterruptedException {
    var python =
        Command.run(
            Run.HOME,
            Map.of(
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_DEFAULT_REGION", "us-east-1"),
            List.of(
                TestTools.emulatorPython(), "-c", PRELUDE.formatted(modules) + script.indent(4)));
    assertThat(python.err()).isEmpty();
    return python.out().lines().toList();
  }
}
