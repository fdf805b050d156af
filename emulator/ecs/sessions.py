"""moto 5.2.1 has no ECS Exec. Here: a session of a task that runs and was started for it; nothing listens at its other end.
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html"""

from moto.core.responses import ActionResult
from moto.ecs.exceptions import ECSException, InvalidParameterException
from moto.ecs.responses import EC2ContainerServiceResponse as Response
from moto.moto_api._internal import mock_random

from emulator.ecs import runs


def patch():
    Response.execute_command = execute_command


def execute_command(self):
    asked, backend = self._get_param, self.ecs_backend
    cluster = backend._get_cluster(asked("cluster", "default"))
    if not asked("interactive"):
        raise InvalidParameterException("Interactive is the only mode supported currently.")
    task = runs.find(backend, cluster.name, asked("task"))
    if not task:
        raise InvalidParameterException("The referenced task was not found.")
    container = _container(task, asked("container"))
    if not (task.is_running and task.enable_execute_command):
        raise InvalidParameterException(
            "The execute command failed because execute command was not enabled when the task was run or the execute "
            "command agent isn’t running. Wait and try again or run a new task with execute command enabled and try again."
        )
    if not container.is_connected:
        # https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec-troubleshooting.html
        raise ECSException(
            "TargetNotConnectedException", "The execute command failed due to an internal error. Try again later."
        )
    return ActionResult(
        {
            "clusterArn": cluster.arn,
            "containerArn": container.container_arn,
            "containerName": container.name,
            "interactive": True,
            "session": _session(task),
            "taskArn": task.task_arn,
        }
    )


def _container(task, name):
    named = [each for each in task.containers if name in (None, each.name)]
    if len(named) != 1:
        raise InvalidParameterException(
            f"The container {name} was not found in the task." if name else "The container name must be specified for this task."
        )
    return named[0]


def _session(task):
    id = f"ecs-execute-command-{mock_random.get_random_string(length=26, lower_case=True)}"
    return {
        "sessionId": id,
        "streamUrl": f"wss://ssmmessages.{task.region}.amazonaws.com/v1/data-channel/{id}?role=publish_subscribe",
        "tokenValue": mock_random.get_random_hex(64),
    }
