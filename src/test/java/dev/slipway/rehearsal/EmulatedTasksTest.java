package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated ECS takes tasks as the real one does. */
@Tag("real")
class EmulatedTasksTest {
  @Test
  @DisplayName("ALL-06 the emulator refuses tasks that could never run")
  void tasks() throws Exception {
    EmulatedAws.assertAnswers(
        "ecs",
        """
        ecs = boto3.client("ecs")
        options = {"awslogs-group": "app", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "app"}
        log = dict(logConfiguration=dict(logDriver="awslogs", options=options))
        app = dict(name="app", image="app", cpu=384, memory=768, portMappings=[dict(containerPort=80)], **log)
        side = dict(name="xray", image="otel", cpu=128, memory=256, essential=False,
            healthCheck=dict(command=["CMD", "/healthcheck"]), restartPolicy=dict(enabled=True, restartAttemptPeriod=60), **log)
        def register(what, app_=None, side_=None, **others):
            task = dict(family="app", networkMode="awsvpc", requiresCompatibilities=["FARGATE"], cpu="512", memory="1024",
                executionRoleArn="arn:aws:iam::123456789012:role/execution") | others
            tried(what, ecs.register_task_definition, containerDefinitions=[app | (app_ or {}), side | (side_ or {})],
                **{name: value for name, value in task.items() if value})
        def after(container, condition):
            return dict(dependsOn=[dict(containerName=container, condition=condition)])
        def check(*command, **others):
            return dict(healthCheck=dict(command=list(command)) | others)
        register("good", after("xray", "HEALTHY"))
        register("no check", after("xray", "HEALTHY"), check("NONE"))
        register("unknown", after("proxy", "START"))
        register("circle", after("xray", "START"), after("app", "START"))
        register("complete", after("xray", "COMPLETE"), dict(essential=True))
        register("not essential", dict(essential=False))
        register("cpu", dict(cpu=512))
        register("memory", dict(memory=1024))
        register("size", cpu="256", memory="4096")
        register("bridge", networkMode="bridge")
        register("same name", None, dict(name="app"))
        register("same port", None, dict(portMappings=[dict(containerPort=80)]))
        register("host port", dict(portMappings=[dict(containerPort=80, hostPort=8080)]))
        register("no role", executionRoleArn=None)
        register("secrets", dict(secrets=[dict(name="KEY", valueFrom="arn")], environment=[dict(name="KEY", value="1")]))
        register("stop", dict(stopTimeout=121))
        register("interval", None, check("CMD", "/healthcheck", interval=1))
        register("command", None, check("/healthcheck"))
        register("restart", None, dict(restartPolicy=dict(enabled=True, restartAttemptPeriod=30)))
        register("log", dict(logConfiguration=dict(logDriver="awslogs", options={"awslogs-group": "app"})))
        """,
        """
        good: taken
        no check: ClientException: A dependency container with HEALTHY condition must have a health check, xray has \
        none
        unknown: ClientException: Container app depends on proxy, which is not in the task
        circle: ClientException: Containers must not depend on each other in a circle, got app, xray
        complete: ClientException: A dependency container with SUCCESS or COMPLETE condition cannot be an essential \
        container
        not essential: ClientException: All tasks must have at least one essential container.
        cpu: ClientException: The containers' CPU must not exceed the task's, got 640 of 512
        memory: ClientException: The containers' memory must not exceed the task's, got 1280 of 1024
        size: ClientException: No Fargate configuration exists for given values: 256 CPU, 4096 memory.
        bridge: ClientException: Fargate only supports network mode 'awsvpc'.
        same name: ClientException: Invalid container definitions: the name app stands twice
        same port: ClientException: Containers of one network can't share a port, got 80 twice
        host port: ClientException: When networkMode=awsvpc, the host ports and container ports in port mappings \
        must match.
        no role: ClientException: Fargate requires task definition to have execution role ARN to support log driver \
        awslogs.
        secrets: ClientException: The secret name must be unique and not shared with any new or existing \
        environment variables set on the container, such as 'KEY'.
        stop: ClientException: stopTimeout must be from 2 to 120 seconds on Fargate, got 121
        interval: ClientException: A health check's interval must be from 5 to 300, got 1
        command: ClientException: A health check's command must begin with one of CMD, CMD-SHELL, NONE, got \
        ['/healthcheck']
        restart: ClientException: restartAttemptPeriod must be from 60 to 1800 seconds, got 30
        log: ClientException: Log driver awslogs requires options: awslogs-region, awslogs-stream-prefix
        """);
  }
}
