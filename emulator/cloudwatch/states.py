"""What moto 5.2.1 lacks of the states of alarms: those on the targets of a load balancer have one. What ECS runs is a
healthy target here (emulator.ecs), and whoever has no target reports nothing at all:
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html#target-metrics"""

import operator

from moto.cloudwatch.responses import CloudWatchResponse as Response
from moto.elbv2.models import elbv2_backends

_describe = Response.describe_alarms

COMPARISONS = {
    "GreaterThanThreshold": operator.gt,
    "GreaterThanOrEqualToThreshold": operator.ge,
    "LessThanThreshold": operator.lt,
    "LessThanOrEqualToThreshold": operator.le,
}

# How an alarm takes silence; None leaves it as it is:
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
SILENCE = {"breaching": "ALARM", "ignore": None, "missing": "INSUFFICIENT_DATA", "notBreaching": "OK"}


def patch():
    Response.describe_alarms = describe_alarms


def describe_alarms(self):
    groups = elbv2_backends[self.current_account][self.region].target_groups
    for alarm in self.cloudwatch_backend.describe_alarms():
        counted = _counted(alarm)
        if counted:
            _evaluate(alarm, counted, groups)
    return _describe(self)


def _counted(alarm):
    """What the alarm counts of a group: its targets but for those that ECS finds unwell, or these; None for any other
    metric."""
    if alarm.namespace != "AWS/ApplicationELB":
        return None
    counts = {"HealthyHostCount": lambda group: len(group.targets) - _unwell(group), "UnHealthyHostCount": _unwell}
    return counts.get(alarm.metric_name)


def _unwell(group):
    return len(getattr(group, "unwell", set()) & set(group.targets))


def _evaluate(alarm, counted, groups):
    suffix = next(each.value for each in alarm.dimensions if each.name == "TargetGroup")
    group = next((group for arn, group in groups.items() if arn.endswith(suffix)), None)
    targets = group.targets if group else {}
    if not targets:
        state = SILENCE[alarm.treat_missing_data or "missing"] or alarm.state_value
    else:
        breaches = COMPARISONS[alarm.comparison_operator](counted(group), float(alarm.threshold))
        state = "ALARM" if breaches else "OK"
    if state != alarm.state_value:
        alarm.update_state(f"{len(targets)} targets", "{}", state)
