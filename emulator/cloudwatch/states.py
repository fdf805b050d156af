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
    """What the alarm counts of a target with the state that all of them have here; None for any other metric."""
    if alarm.namespace != "AWS/ApplicationELB":
        return None
    return {"HealthyHostCount": len, "UnHealthyHostCount": lambda targets: 0}.get(alarm.metric_name)


def _evaluate(alarm, counted, groups):
    suffix = next(each.value for each in alarm.dimensions if each.name == "TargetGroup")
    targets = next((group.targets for arn, group in groups.items() if arn.endswith(suffix)), {})
    if not targets:
        state = SILENCE[alarm.treat_missing_data or "missing"] or alarm.state_value
    else:
        breaches = COMPARISONS[alarm.comparison_operator](counted(targets), float(alarm.threshold))
        state = "ALARM" if breaches else "OK"
    if state != alarm.state_value:
        alarm.update_state(f"{len(targets)} targets", "{}", state)
