package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated EventBridge starts tasks at a rate as the real one does. */
@Tag("real")
class EmulatedTargetTasksTest {
  @Test
  @DisplayName(
      "ALL-16 the emulator takes a family as a target, and refuses what EventBridge could not"
          + " start")
  void refuses() throws Exception {
    EmulatedAws.assertAnswers(
        "events",
        """
        events = boto3.client("events")
        for rate in ("rate(1 minute)", "rate(5 minutes)", "rate(1 minutes)", "rate(5 minute)", "rate(0 minutes)", "rate(1 week)"):
            tried(rate, events.put_rule, Name="scheduler", ScheduleExpression=rate)
        arn = "arn:aws:ecs:us-east-1:123456789012:"
        def task(**others):
            network = dict(awsvpcConfiguration=dict(Subnets=["subnet-1"]))
            return dict(TaskDefinitionArn=arn + "task-definition/worker", LaunchType="FARGATE",
                NetworkConfiguration=network) | others
        def put(what, **others):
            target = dict(Id="target", Arn=arn + "cluster/shop", RoleArn="arn:aws:iam::123456789012:role/events",
                EcsParameters=task()) | others
            tried(what, events.put_targets, Rule="scheduler", Targets=[
                {name: value for name, value in target.items() if value is not None}])
        put("family", Input='{"containerOverrides": [{"name": "worker", "command": ["run"]}]}')
        put("revision", EcsParameters=task(TaskDefinitionArn=arn + "task-definition/worker:1"))
        put("no role", RoleArn=None)
        put("no task", EcsParameters=None)
        put("name", EcsParameters=task(TaskDefinitionArn="worker"))
        put("no network", EcsParameters=task(NetworkConfiguration=dict(awsvpcConfiguration=dict(Subnets=[]))))
        put("no JSON", Input="{run")
        put("two inputs", Input="{}", InputPath="$.detail")
        put("retries", RetryPolicy=dict(MaximumRetryAttempts=186))
        tried("many", events.put_targets, Rule="scheduler", Targets=[
            dict(Id=str(number), Arn="arn:aws:sns:us-east-1:123456789012:topic") for number in range(5)])
        """,
        """
        rate(1 minute): taken
        rate(5 minutes): taken
        rate(1 minutes): ValidationException: Parameter ScheduleExpression is not valid.
        rate(5 minute): ValidationException: Parameter ScheduleExpression is not valid.
        rate(0 minutes): ValidationException: Parameter ScheduleExpression is not valid.
        rate(1 week): ValidationException: Parameter ScheduleExpression is not valid.
        family: taken
        revision: taken
        no role: ValidationException: RoleArn is required for target \
        arn:aws:ecs:us-east-1:123456789012:cluster/shop.
        no task: ValidationException: Parameter(s) EcsParameters must be specified for target: target.
        name: ValidationException: Parameter worker is not valid. Reason: Provided Arn is not in correct format.
        no network: ValidationException: NetworkConfiguration with subnets is required for target target on Fargate.
        no JSON: ValidationException: JSON syntax error in input for target target : Expecting property name \
        enclosed in double quotes: line 1 column 2 (char 1)
        two inputs: ValidationException: Only one of Input, InputPath, InputTransformer must be provided for target \
        target.
        retries: ValidationException: Value '186' of MaximumRetryAttempts for target target must be from 0 to 185.
        many: LimitExceededException: The requested resource exceeds the maximum number allowed.
        """);
  }
}
