"""What AWS refuses of one container of a task:
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"""

import re

from moto.ecs.exceptions import EcsClientException

NAME = re.compile(r"[a-zA-Z0-9_-]{1,255}")

# https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
HEALTH = {"interval": (5, 300), "timeout": (2, 60), "retries": (1, 10), "startPeriod": (0, 300)}
CHECKS = ("CMD", "CMD-SHELL", "NONE")

# https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
RESTART_SECONDS = (60, 1800)

# https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
LOG_OPTIONS = ("awslogs-group", "awslogs-region", "awslogs-stream-prefix")


def check(container, awsvpc, fargate, execution_role):
    name = container.get("name", "")
    if not NAME.fullmatch(name):
        raise EcsClientException(f"Invalid container name '{name}': letters, digits, hyphens and underscores are taken")
    if not container.get("image"):
        raise EcsClientException("Container.image should not be null or empty.")
    _check_values(container, execution_role)
    _check_ports(container, awsvpc)
    _check_health(container.get("healthCheck"))
    _check_times(container, fargate)
    _check_log(container.get("logConfiguration"), fargate, execution_role)


def _check_values(container, execution_role):
    plain = [each["name"] for each in container.get("environment") or []]
    secret = [each["name"] for each in container.get("secrets") or []]
    if secret and not execution_role:
        raise EcsClientException(
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."
        )
    for name in secret:
        if name in plain or secret.count(name) > 1:
            raise EcsClientException(
                "The secret name must be unique and not shared with any new or existing environment variables set on "
                f"the container, such as '{name}'."
            )


def _check_ports(container, awsvpc):
    for port in container.get("portMappings") or []:
        if awsvpc and port.get("hostPort", port["containerPort"]) not in (0, port["containerPort"]):
            raise EcsClientException(
                "When networkMode=awsvpc, the host ports and container ports in port mappings must match."
            )


def _check_health(check):
    if not check:
        return
    command = check.get("command") or [""]
    if command[0] not in CHECKS or command[0] != "NONE" and len(command) < 2:
        raise EcsClientException(f"A health check's command must begin with one of {', '.join(CHECKS)}, got {command}")
    for name, (least, most) in HEALTH.items():
        if check.get(name) is not None and not least <= check[name] <= most:
            raise EcsClientException(f"A health check's {name} must be from {least} to {most}, got {check[name]}")


def _check_times(container, fargate):
    for name in ("startTimeout", "stopTimeout"):
        if fargate and container.get(name) is not None and not 2 <= container[name] <= 120:
            raise EcsClientException(f"{name} must be from 2 to 120 seconds on Fargate, got {container[name]}")
    seconds = (container.get("restartPolicy") or {}).get("restartAttemptPeriod")
    if seconds is not None and not RESTART_SECONDS[0] <= seconds <= RESTART_SECONDS[1]:
        raise EcsClientException(
            f"restartAttemptPeriod must be from {RESTART_SECONDS[0]} to {RESTART_SECONDS[1]} seconds, got {seconds}"
        )


def _check_log(log, fargate, execution_role):
    if not log or log.get("logDriver") != "awslogs":
        return
    if fargate and not execution_role:
        raise EcsClientException(
            "Fargate requires task definition to have execution role ARN to support log driver awslogs."
        )
    missing = [name for name in LOG_OPTIONS[: 3 if fargate else 2] if not (log.get("options") or {}).get(name)]
    if missing:
        raise EcsClientException(f"Log driver awslogs requires options: {', '.join(missing)}")
