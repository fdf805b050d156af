"""What moto 5.2.1 lacks of CloudWatch: alarms that look at what they watch; here only those on targets of load balancers."""

import operator

from moto.cloudwatch.responses import CloudWatchResponse

from emulator import elbv2

_describe = CloudWatchResponse.describe_alarms

WATCHED = ("HealthyHostCount", "UnHealthyHostCount")
BREACHING = {
    "GreaterThanOrEqualToThreshold": operator.ge,
    "GreaterThanThreshold": operator.gt,
    "LessThanThreshold": operator.lt,
    "LessThanOrEqualToThreshold": operator.le,
}
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
MISSING = {"breaching": "ALARM", "notBreaching": "OK", "missing": "INSUFFICIENT_DATA"}


def patch():
    CloudWatchResponse.describe_alarms = describe_alarms


def describe_alarms(self):
    """As if every period since the last change were over."""
    for alarm in self.cloudwatch_backend.alarms.values():
        if alarm.namespace == "AWS/ApplicationELB" and alarm.metric_name in WATCHED:
            state = _state(alarm, elbv2.count(alarm, self.region, self.current_account))
            if state != alarm.state_value:
                alarm.update_state("Looked at by the emulator", "{}", state)
    return _describe(self)


def _state(alarm, found):
    if found is None:
        # "ignore" keeps the state.
        return MISSING.get(alarm.treat_missing_data or "missing", alarm.state_value)
    return "ALARM" if BREACHING[alarm.comparison_operator](found, float(alarm.threshold)) else "OK"
