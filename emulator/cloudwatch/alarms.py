"""What moto 5.2.1 lacks of PutMetricAlarm: its refusals.
https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"""

from moto.cloudwatch.exceptions import InvalidParameterCombination, ValidationError
from moto.cloudwatch.responses import CloudWatchResponse as Response

from emulator.cloudwatch import metricmath, states

_put = Response.put_metric_alarm

DAY = 86400
HOUR = 3600
MOST_DIMENSIONS = 30


def patch():
    Response.put_metric_alarm = put_metric_alarm


def put_metric_alarm(self):
    queries = self._get_param("Metrics", [])
    if queries:
        _check_queries(self, queries)
    elif not self._get_param("MetricName"):
        raise ValidationError("Exactly one of MetricName and Metrics must be given")
    elif not self._get_param("Statistic") and not self._get_param("ExtendedStatistic"):
        raise ValidationError("Statistic or ExtendedStatistic must be given with a metric")
    if len(self._get_param("Dimensions", [])) > MOST_DIMENSIONS:
        raise ValidationError(f"At most {MOST_DIMENSIONS} dimensions are taken")
    if self._get_param("TreatMissingData") not in (None, *states.SILENCE):
        raise ValidationError(f"Option {self._get_param('TreatMissingData')} is not supported for TreatMissingData")
    _check_time(self, queries)
    return _put(self)


def _check_queries(request, queries):
    for name in ("MetricName", "Namespace", "Period", "Dimensions", "Statistic", "ExtendedStatistic"):
        if request._get_param(name):
            raise InvalidParameterCombination(f"{name} can't be given together with Metrics")
    fault = metricmath.fault(queries)
    if fault:
        raise ValidationError(fault)


def _check_time(request, queries):
    stats = [query["MetricStat"] for query in queries if query.get("MetricStat")]
    periods = [int(each["Period"]) for each in (*stats, *queries) if each.get("Period")]
    if request._get_param("Period"):
        periods.append(int(request._get_param("Period")))
    for period in periods:
        if period not in (10, 20, 30) and (period < 60 or period % 60):
            raise ValidationError(f"Period must be 10, 20, 30 or a multiple of 60, got {period}")
    times = int(request._get_param("EvaluationPeriods"))
    longest = max(periods, default=60)
    # Those of an hour and more may look back for a week.
    most = 7 * DAY if longest >= HOUR else DAY
    if longest * times > most:
        raise ValidationError(
            "Metrics cannot be checked across more than a "
            f"{'week' if longest >= HOUR else 'day'} (EvaluationPeriods * Period must be <= {most})."
        )
    of_them = request._get_param("DatapointsToAlarm")
    if of_them and int(of_them) > times:
        raise ValidationError(f"DatapointsToAlarm must not exceed EvaluationPeriods, got {of_them} of {times}")
