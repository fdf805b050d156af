package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated CloudWatch Logs takes filters as the real one does. */
@Tag("real")
class EmulatedLogsTest {
  @Test
  @DisplayName(
      "H2O-07 the emulator refuses filters of no pattern, of no log and of what no line holds")
  void filters() throws Exception {
    EmulatedAws.assertAnswers(
        "logs",
        """
        logs = boto3.client("logs")
        logs.create_log_group(logGroupName="app")
        def put(pattern, value="1", what=None, group="app", **others):
            tried(what or pattern, logs.put_metric_filter, logGroupName=group, filterName="filter", filterPattern=pattern,
                metricTransformations=[dict(metricName="Duration", metricNamespace="shop", metricValue=value) | others])
        put("ERROR", what="no group", group="none")
        for good in ("", '"two words" -DEBUG', "?ERROR ?WARN", "%ERR[A-Z]+%", '{ $.level = "error" }',
                "{ ($.a = 1 || $.b[0].c >= 2.5) && $.d IS NULL }", "[..., size]", "[ip, code = 4* || code = 500, bytes]"):
            put(good)
        for bad in ("no.word", '"open', "[a, b", "[a b]", "[..., a, ...]", "[a=]", "{ $.a }", "{ $.a = 1 && }", "{ a = 1 }"):
            put(bad)
        put('[date, source="*:LOG:", word="duration:", duration, unit="ms", ...]', "$duration")
        put("[a, b]", "$c", "unknown field")
        put("{ $.depth = * }", "$depth", "no path")
        put("ERROR", "$.depth", "no fields")
        put("{ $.depth = * }", "$.depth", "both", dimensions=dict(Queue="$.queue"), defaultValue=0)
        print(len(logs.describe_metric_filters(logGroupName="app")["metricFilters"]))
        tried("other filter", logs.delete_metric_filter, logGroupName="app", filterName="other")
        logs.delete_log_group(logGroupName="app")
        logs.create_log_group(logGroupName="app")
        print(len(logs.describe_metric_filters(logGroupName="app")["metricFilters"]))
        tried("8 days", logs.put_retention_policy, logGroupName="app", retentionInDays=8)
        """,
        """
        no group: ResourceNotFoundException: The specified log group does not exist.
        : taken
        "two words" -DEBUG: taken
        ?ERROR ?WARN: taken
        %ERR[A-Z]+%: taken
        { $.level = "error" }: taken
        { ($.a = 1 || $.b[0].c >= 2.5) && $.d IS NULL }: taken
        [..., size]: taken
        [ip, code = 4* || code = 500, bytes]: taken
        no.word: InvalidParameterException: Invalid metric filter pattern
        "open: InvalidParameterException: Invalid metric filter pattern
        [a, b: InvalidParameterException: Invalid metric filter pattern
        [a b]: InvalidParameterException: Invalid metric filter pattern
        [..., a, ...]: InvalidParameterException: Invalid metric filter pattern
        [a=]: InvalidParameterException: Invalid metric filter pattern
        { $.a }: InvalidParameterException: Invalid metric filter pattern
        { $.a = 1 && }: InvalidParameterException: Invalid metric filter pattern
        { a = 1 }: InvalidParameterException: Invalid metric filter pattern
        [date, source="*:LOG:", word="duration:", duration, unit="ms", ...]: taken
        unknown field: InvalidParameterException: Invalid metric transformation: metricValue $c is nothing of the \
        pattern.
        no path: InvalidParameterException: Invalid metric transformation: metricValue $depth is nothing of the \
        pattern.
        no fields: InvalidParameterException: Invalid metric transformation: metricValue $.depth is nothing of the \
        pattern.
        both: InvalidParameterException: Invalid metric transformation: dimensions and default value are mutually \
        exclusive properties.
        1
        other filter: ResourceNotFoundException: The specified metric filter does not exist.
        0
        8 days: InvalidParameterException: 1 validation error detected: Value '8' at 'retentionInDays' failed to \
        satisfy constraint: Member must satisfy enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, \
        400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
        """);
  }

  @Test
  @DisplayName("the emulator tells the lines of those streams alone whose names begin so")
  void streams() throws Exception {
    EmulatedAws.assertAnswers(
        "logs",
        """
        import time
        logs = boto3.client("logs")
        logs.create_log_group(logGroupName="app")
        for name in ("web/1", "web/2", "worker/1"):
            logs.create_log_stream(logGroupName="app", logStreamName=name)
            logs.put_log_events(logGroupName="app", logStreamName=name,
                logEvents=[dict(timestamp=int(time.time() * 1000), message=name + " speaks")])
        def lines(**asked):
            print([each["message"] for each in logs.filter_log_events(logGroupName="app", **asked)["events"]])
        lines()
        lines(logStreamNamePrefix="web/")
        lines(logStreamNamePrefix="none")
        tried("both", logs.filter_log_events, logGroupName="app", logStreamNames=["web/1"], logStreamNamePrefix="web/")
        """,
        """
        ['web/1 speaks', 'web/2 speaks', 'worker/1 speaks']
        ['web/1 speaks', 'web/2 speaks']
        []
        both: InvalidParameterException: LogStreamNames and LogStreamNamePrefix cannot be both specified.
        """);
  }
}
