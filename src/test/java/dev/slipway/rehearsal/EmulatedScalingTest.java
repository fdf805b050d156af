package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated Application Auto Scaling takes policies as the real one does. */
@Tag("real")
class EmulatedScalingTest {
  @Test
  @DisplayName(
      "FIB-04 the emulator refuses policies that follow nothing, and lets them go with their"
          + " target")
  void refuses() throws Exception {
    EmulatedAws.assertAnswers(
        "autoscaling",
        """
        ecs, scaling, alarms = (boto3.client(each) for each in ("ecs", "application-autoscaling", "cloudwatch"))
        ecs.create_cluster(clusterName="shop")
        ecs.register_task_definition(family="worker", containerDefinitions=[dict(name="worker", image="worker", memory=128)])
        ecs.create_service(cluster="shop", serviceName="worker", taskDefinition="worker", desiredCount=1)
        service = dict(ServiceNamespace="ecs", ResourceId="service/shop/worker", ScalableDimension="ecs:service:DesiredCount")
        def track(what, policy, **settings):
            tried(what, scaling.put_scaling_policy, **service, PolicyName=policy, PolicyType="TargetTrackingScaling",
                TargetTrackingScalingPolicyConfiguration=dict(TargetValue=50) | settings)
        def own(what, policy, **specification):
            track(what, policy, CustomizedMetricSpecification=specification)
        def math(what, policy, text):
            metrics = [dict(Id=each, ReturnData=False, MetricStat=dict(Metric=dict(Namespace="shop", MetricName=each),
                Stat="Sum")) for each in ("depth", "tasks")]
            own(what, policy, Metrics=[dict(Id="load", Expression=text, ReturnData=True), *metrics])
        def step(what, kind, *bounds):
            ends = ("MetricIntervalLowerBound", "MetricIntervalUpperBound")
            steps = [dict(zip(ends, bound), ScalingAdjustment=1) for bound in bounds]
            tried(what, scaling.put_scaling_policy, **service, PolicyName="steps", PolicyType="StepScaling",
                StepScalingPolicyConfiguration=dict(AdjustmentType=kind, StepAdjustments=steps))
        cpu = dict(PredefinedMetricSpecification=dict(PredefinedMetricType="ECSServiceAverageCPUUtilization"))
        track("too early", "cpu", **cpu)
        tried("range", scaling.register_scalable_target, **service, MinCapacity=3, MaxCapacity=2)
        scaling.register_scalable_target(**service, MinCapacity=1, MaxCapacity=3)
        track("cpu", "cpu", **cpu)
        track("changed", "cpu", TargetValue=60, **cpu)
        track("twice", "again", **cpu)
        track("nothing", "none")
        own("half", "own", MetricName="depth")
        own("own", "own", MetricName="depth", Namespace="shop", Statistic="Average")
        math("math", "math", "depth / FILL(tasks, 1)")
        math("unknown", "other", "depth / task")
        step("none", "ChangeInCapacity")
        step("gap", "ChangeInCapacity", (0, 10), (20, 30))
        step("kind", "More", (0,))
        step("steps", "ChangeInCapacity", (0, 10), (10,))
        for alarm in alarms.describe_alarms()["MetricAlarms"]:
            metrics = [each["Id"] for each in alarm.get("Metrics", [])]
            print(alarm["AlarmName"].split("-")[2], alarm.get("MetricName"), metrics, alarm["Threshold"])
        tried("gone", scaling.delete_scaling_policy, **service, PolicyName="none")
        scaling.deregister_scalable_target(**service)
        print(scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"], alarms.describe_alarms()["MetricAlarms"])
        """,
        """
        too early: ObjectNotFoundException: No scalable target registered for service namespace: ecs, resource ID: \
        service/shop/worker, scalable dimension: ecs:service:DesiredCount
        range: ValidationException: Maximum capacity cannot be less than minimum capacity
        cpu: taken
        changed: taken
        twice: ValidationException: Only one TargetTrackingScaling policy for a given metric specification is \
        allowed.
        nothing: ValidationException: Exactly one of PredefinedMetricSpecification and \
        CustomizedMetricSpecification must be given
        half: ValidationException: Without Metrics, MetricName, Namespace and Statistic must be given
        own: taken
        math: taken
        unknown: ValidationException: Error in expression 'load': task is neither a function that is taken here nor \
        an id
        none: ValidationException: At least one StepAdjustment must be given
        gap: ValidationException: StepAdjustments must follow each other: one ends at 10, the next begins at 20
        kind: ValidationException: AdjustmentType must be one of ChangeInCapacity, ExactCapacity, \
        PercentChangeInCapacity
        steps: taken
        AlarmHigh CPUUtilization [] 60.0
        AlarmLow CPUUtilization [] 54.0
        AlarmHigh depth [] 50.0
        AlarmLow depth [] 45.0
        AlarmHigh None ['load', 'depth', 'tasks'] 50.0
        AlarmLow None ['load', 'depth', 'tasks'] 45.0
        gone: ObjectNotFoundException: No scaling policy found for service namespace: ecs, resource ID: \
        service/shop/worker, scalable dimension: ecs:service:DesiredCount, policy name: none
        [] []
        """);
  }
}
