package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated CloudWatch takes alarms as the real one does. */
@Tag("real")
class EmulatedAlarmsTest {
  @Test
  @DisplayName("H2O-07 the emulator refuses alarms on what can't be watched")
  void refuses() throws Exception {
    EmulatedAws.assertAnswers(
        "cloudwatch",
        """
        cloudwatch = boto3.client("cloudwatch")
        def put(what, **others):
            settings = dict(AlarmName="alarm", ComparisonOperator="GreaterThanThreshold", Threshold=1, EvaluationPeriods=1)
            tried(what, cloudwatch.put_metric_alarm, **(settings | others))
        def single(what, **others):
            put(what, **(dict(Namespace="shop", MetricName="QueueDepth", Statistic="Maximum", Period=60) | others))
        def expression(what, text, *ids, returned="e"):
            queries = [dict(Id=each, ReturnData=each in returned, MetricStat=dict(Metric=dict(Namespace="shop",
                MetricName=each), Period=300, Stat="Sum")) for each in ids]
            put(what, Metrics=[dict(Id="e", Expression=text, ReturnData="e" in returned), *queries])
        single("single")
        expression("rate", "IF(FILL(a, 0) >= 100, 100 * (b + c) / a, 0)", "a", "b", "c")
        expression("unknown id", "a + b", "a")
        expression("several series", "SEARCH('{shop}', 'Sum')", "a")
        expression("two answers", "a", "a", returned="ea")
        expression("no answer", "a", "a", returned="")
        expression("same ids", "a", "a", "a")
        expression("brackets", "(a", "a")
        put("both", Namespace="shop", MetricName="QueueDepth", Metrics=[dict(Id="e", Expression="1")])
        put("nothing")
        single("odd period", Period=90)
        single("long", Period=300, EvaluationPeriods=289)
        single("more of less", DatapointsToAlarm=2)
        single("silence", TreatMissingData="bad")
        """,
        """
        single: taken
        rate: taken
        unknown id: ValidationError: Error in expression 'e': b is neither a function that is taken here nor an id
        several series: ValidationError: Error in expression 'e': SEARCH is neither a function that is taken here \
        nor an id
        two answers: ValidationError: Exactly one element of the metrics list should return data, got e, a
        no answer: ValidationError: Exactly one element of the metrics list should return data, got none
        same ids: ValidationError: Ids must be unique, begin with a lower-case letter and hold letters, digits and \
        _, got a
        brackets: ValidationError: Error in expression 'e': brackets do not match
        both: InvalidParameterCombination: MetricName can't be given together with Metrics
        nothing: ValidationError: Exactly one of MetricName and Metrics must be given
        odd period: ValidationError: Period must be 10, 20, 30 or a multiple of 60, got 90
        long: ValidationError: Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be \
        <= 86400).
        more of less: ValidationError: DatapointsToAlarm must not exceed EvaluationPeriods, got 2 of 1
        silence: ValidationError: Option bad is not supported for TreatMissingData
        """);
  }
}
