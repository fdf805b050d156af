"""What moto 5.2.1 lacks of scaling policies: it takes any, of any target, watches the CPU whatever they follow, and
leaves the alarms of those that are changed and the policies of targets that are gone.
https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html"""

from moto.applicationautoscaling.exceptions import AWSValidationException
from moto.applicationautoscaling.models import ApplicationAutoscalingBackend as Backend
from moto.applicationautoscaling.models import FakeApplicationAutoscalingPolicy as Policy
from moto.cloudwatch.models import Dimension, Metric, MetricDataQuery, MetricStat, cloudwatch_backends
from moto.core.exceptions import JsonRESTError

from emulator.cloudwatch import metricmath

_put = Backend.put_scaling_policy
_delete = Backend.delete_scaling_policy
_register = Backend.register_scalable_target
_deregister = Backend.deregister_scalable_target

PREDEFINED = {
    "ECSServiceAverageCPUUtilization": "CPUUtilization",
    "ECSServiceAverageMemoryUtilization": "MemoryUtilization",
    "ALBRequestCountPerTarget": "RequestCountPerTarget",
}
ADJUSTMENTS = ("ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity")

# How target tracking watches: out after 3 minutes, in after 15 below nine tenths of the target.
WATCHES = (("High", "GreaterThanThreshold", 3, 1), ("Low", "LessThanThreshold", 15, 0.9))


class NotFound(JsonRESTError):
    code = 400

    def __init__(self, message):
        super().__init__("ObjectNotFoundException", message)


def patch():
    Backend.put_scaling_policy = put_scaling_policy
    Backend.delete_scaling_policy = delete_scaling_policy
    Backend.register_scalable_target = register_scalable_target
    Backend.deregister_scalable_target = deregister_scalable_target
    Policy._generate_ecs_alarms = generate_ecs_alarms


def register_scalable_target(self, namespace, r_id, dimension, min_capacity, max_capacity, role_arn, suspended_state):
    known = self.targets.get(dimension, {}).get(r_id)
    least = known.min_capacity if known and min_capacity is None else min_capacity
    most = known.max_capacity if known and max_capacity is None else max_capacity
    if least is None or most is None:
        raise AWSValidationException("MinCapacity and MaxCapacity must be given for a new scalable target")
    if most < least:
        raise AWSValidationException("Maximum capacity cannot be less than minimum capacity")
    return _register(self, namespace, r_id, dimension, min_capacity, max_capacity, role_arn, suspended_state)


def deregister_scalable_target(self, namespace, r_id, dimension):
    """Its policies go with it."""
    _deregister(self, namespace, r_id, dimension)
    for policy in [each for each in self.policies.values() if _target(each) == (namespace, r_id, dimension)]:
        _delete(self, policy.policy_name, namespace, r_id, dimension)


def _target(policy):
    return policy.service_namespace, policy.resource_id, policy.scalable_dimension


def put_scaling_policy(self, policy_name, service_namespace, resource_id, scalable_dimension, policy_body, policy_type):
    if not self._scalable_target_exists(resource_id, scalable_dimension):
        raise NotFound(
            f"No scalable target registered for service namespace: {service_namespace}, resource ID: {resource_id}, "
            f"scalable dimension: {scalable_dimension}"
        )
    target = service_namespace, resource_id, scalable_dimension
    old = self.policies.get(Policy.formulate_key(*target, policy_name))
    if policy_type == "TargetTrackingScaling":
        others = [each for each in self.policies.values() if _target(each) == target and each is not old]
        _check_tracking(policy_body or {}, [each.target_tracking_scaling_policy_configuration for each in others])
    elif policy_type == "StepScaling":
        _check_steps(policy_body or {})
    if old:
        old.delete_alarms(self.account_id, self.region_name)
    policy = _put(self, policy_name, *target, policy_body, policy_type)
    if old:
        policy.policy_arn, policy.creation_time = old.policy_arn, old.creation_time
    return policy


def delete_scaling_policy(self, policy_name, service_namespace, resource_id, scalable_dimension):
    if Policy.formulate_key(service_namespace, resource_id, scalable_dimension, policy_name) not in self.policies:
        raise NotFound(
            f"No scaling policy found for service namespace: {service_namespace}, resource ID: {resource_id}, "
            f"scalable dimension: {scalable_dimension}, policy name: {policy_name}"
        )
    _delete(self, policy_name, service_namespace, resource_id, scalable_dimension)


def _specification(configuration):
    """What a policy follows: as (predefined, customized)."""
    return configuration.get("PredefinedMetricSpecification"), configuration.get("CustomizedMetricSpecification")


def _check_tracking(configuration, others):
    predefined, customized = _specification(configuration)
    if configuration.get("TargetValue") is None:
        raise AWSValidationException("TargetValue must be given")
    if bool(predefined) == bool(customized):
        raise AWSValidationException(
            "Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be given"
        )
    if any(other and _specification(other) == (predefined, customized) for other in others):
        raise AWSValidationException(
            "Only one TargetTrackingScaling policy for a given metric specification is allowed."
        )
    if predefined:
        _check_predefined(predefined)
    else:
        _check_customized(customized)


def _check_predefined(specification):
    kind = specification.get("PredefinedMetricType")
    if kind not in PREDEFINED:
        raise AWSValidationException(f"{kind} is not a metric of ECS services")
    if (kind == "ALBRequestCountPerTarget") != bool(specification.get("ResourceLabel")):
        raise AWSValidationException("ResourceLabel must be given with ALBRequestCountPerTarget, and with it alone")


def _check_customized(specification):
    """https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html"""
    single = [name for name in ("MetricName", "Namespace", "Statistic") if specification.get(name)]
    if specification.get("Metrics"):
        if single:
            raise AWSValidationException(f"{single[0]} can't be given together with Metrics")
        fault = metricmath.fault(specification["Metrics"])
        if fault:
            raise AWSValidationException(fault)
    elif len(single) < 3:
        raise AWSValidationException("Without Metrics, MetricName, Namespace and Statistic must be given")


def _check_steps(configuration):
    """https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html"""
    if configuration.get("AdjustmentType") not in ADJUSTMENTS:
        raise AWSValidationException(f"AdjustmentType must be one of {', '.join(ADJUSTMENTS)}")
    steps = configuration.get("StepAdjustments") or []
    if not steps:
        raise AWSValidationException("At least one StepAdjustment must be given")
    infinite = float("inf")
    ranges = sorted(
        (step.get("MetricIntervalLowerBound", -infinite), step.get("MetricIntervalUpperBound", infinite))
        for step in steps
    )
    for lower, upper in ranges:
        if lower >= upper or (lower, upper) == (-infinite, infinite) and len(steps) > 1:
            raise AWSValidationException(f"The bounds {lower} and {upper} of a StepAdjustment are no interval")
    for (_, end), (start, _) in zip(ranges, ranges[1:]):
        if end != start:
            raise AWSValidationException(
                f"StepAdjustments must follow each other: one ends at {end}, the next begins at {start}"
            )


def generate_ecs_alarms(self):
    configuration = self.target_tracking_scaling_policy_configuration
    followed = _followed(self.resource_id, *_specification(configuration))
    alarms = cloudwatch_backends[self.account_id][self.region_name]
    return [
        alarms.put_metric_alarm(
            name=f"TargetTracking-{self.resource_id}-Alarm{word}-{self._guid}",
            comparison_operator=comparison,
            evaluation_periods=times,
            threshold=configuration["TargetValue"] * share,
            description=f"DO NOT EDIT OR DELETE. For TargetTrackingScaling policy {self.policy_arn}.",
            alarm_actions=[self.policy_arn],
            **followed,
        )
        for word, comparison, times, share in WATCHES
    ]


def _followed(resource, predefined, customized):
    """As an alarm is told of it."""
    if customized and customized.get("Metrics"):
        queries = [_query(each) for each in customized["Metrics"]]
        return dict(
            namespace=None, metric_name=None, statistic=None, period=None, dimensions=[], metric_data_queries=queries
        )
    if customized:
        name, namespace, statistic = (customized[each] for each in ("MetricName", "Namespace", "Statistic"))
        dimensions = customized.get("Dimensions", [])
    elif predefined.get("ResourceLabel"):
        name, namespace, statistic = PREDEFINED[predefined["PredefinedMetricType"]], "AWS/ApplicationELB", "Sum"
        balancer, _, group = predefined["ResourceLabel"].partition("/targetgroup/")
        values = {"LoadBalancer": balancer, "TargetGroup": "targetgroup/" + group}
        dimensions = [{"Name": each, "Value": value} for each, value in values.items()]
    else:
        name, namespace, statistic = PREDEFINED[predefined["PredefinedMetricType"]], "AWS/ECS", "Average"
        _, cluster, service = resource.split("/")
        dimensions = [{"Name": "ClusterName", "Value": cluster}, {"Name": "ServiceName", "Value": service}]
    return dict(namespace=namespace, metric_name=name, statistic=statistic, period=60, dimensions=dimensions)


def _query(asked):
    stat = asked.get("MetricStat")
    metric = stat and Metric(
        metric_name=stat["Metric"]["MetricName"],
        namespace=stat["Metric"]["Namespace"],
        dimensions=[Dimension(each["Name"], each["Value"]) for each in stat["Metric"].get("Dimensions", [])],
    )
    return MetricDataQuery(
        query_id=asked["Id"],
        label=asked.get("Label", asked["Id"]),
        period=None,
        return_data=asked.get("ReturnData", True),
        expression=asked.get("Expression"),
        metric_stat=stat and MetricStat(metric=metric, period=60, stat=stat["Stat"], unit=stat.get("Unit")),
    )
