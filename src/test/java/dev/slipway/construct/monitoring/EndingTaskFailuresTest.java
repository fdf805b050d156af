package dev.slipway.construct.monitoring;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Reading;
import dev.slipway.testing.Specs;
import dev.slipway.testing.Synthesized;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.Ruler;

/** Which ends of tasks are failures that somebody or a schedule starts, and that are to end. */
@DisplayName("ALL-22 failures of tasks that end by themselves")
class EndingTaskFailuresTest {
  private static final StackModel STACK =
      Synthesized.synthScope(
          scope ->
              new TaskFailures(
                  scope,
                  "failures",
                  new TaskFailures.Inputs(
                      Specs.NAMING,
                      Specs.TARGET,
                      new Alarms(
                          scope,
                          "alarms",
                          new Alarms.Inputs(Specs.NAMING, List.of("ops@example.com"))),
                      "arn:shop",
                      List.of("web"),
                      List.of("job"))));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "done                                | EssentialContainerExited | {'exitCode': 0}   |"
            + " false",
        "failed                              | EssentialContainerExited | {'exitCode': 1}   | true",
        "wrong use                           | EssentialContainerExited | {'exitCode': 2}   | true",
        "out of memory                       | EssentialContainerExited | {'exitCode': 137} | true",
        "a container that never ran          | TaskFailedToStart        | {'name': 'job'}   | true",
        "ended by AWS in the middle          | TerminationNotice        | {'exitCode': 143} | true",
        "ended without a code                | EssentialContainerExited | {'name': 'job'}   | true",
        "stopped by somebody                 | UserInitiated            | {'exitCode': 143} |"
            + " false",
        "stopped by somebody before it began | UserInitiated            | {'name': 'job'}   |"
            + " false",
        "one of two failed  | EssentialContainerExited | {'exitCode': 0}, {'exitCode': 1} | true",
        "both done          | EssentialContainerExited | {'exitCode': 0}, {'exitCode': 0} | false",
      })
  void whatCounts(String what, String code, String containers, boolean counts) throws Exception {
    assertThat(matches("family:job", code, containers)).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"family:job, true", "family:jobs, false", "service:job, false"})
  void onlyItsFamiliesDo(String group, boolean counts) throws Exception {
    assertThat(matches(group, "EssentialContainerExited", "{'exitCode': 1}")).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"service:web, true", "family:job, false"})
  void aTaskOfAServiceIsNotToEndAtAll(String group, boolean counts) throws Exception {
    assertThat(matches(group, "EssentialContainerExited", "{'exitCode': 0}")).isEqualTo(counts);
  }

  private static boolean matches(String group, String code, String containers) throws Exception {
    return Ruler.matchesRule(
        """
        {"source": "aws.ecs", "detail-type": "ECS Task State Change", "detail": {
          "clusterArn": "arn:shop", "group": "%s", "lastStatus": "STOPPED", "stopCode": "%s",
          "stoppedReason": "Why", "containers": [%s]}}
        """
            .formatted(group, code, containers.replace('\'', '"')),
        Reading.at(STACK, "aws_cloudwatch_event_rule.failures")
            .text("event_pattern")
            .orElseThrow());
  }
}
