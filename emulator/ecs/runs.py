"""What moto 5.2.1 lacks of running tasks: they begin, do something and end.
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html"""

from moto.core.responses import ActionResult
from moto.ecs.exceptions import EcsClientException, InvalidParameterException, TaskDefinitionNotFoundException
from moto.ecs.models import EC2ContainerServiceBackend as Backend
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from emulator.ecs import network
from emulator.ecs.tasks import Task

_describe_definition, _describe = Backend.describe_task_definition, Response.describe_tasks


def patch():
    Backend.describe_task_definition = describe_task_definition
    Backend.describe_tasks = describe_tasks
    Backend.list_tasks = list_tasks
    Backend.stop_task = stop_task
    Response.describe_tasks = answer_tasks
    Response.run_task = run_task


def describe_task_definition(self, task_definition_str):
    """A family means its latest revision that is active; moto takes the latest of all."""
    family = task_definition_str.split("/")[-1]
    if ":" in family:
        return _describe_definition(self, task_definition_str)
    active = [each for each in self.task_definitions.get(family, {}).values() if each.status == "ACTIVE"]
    if not active:
        raise TaskDefinitionNotFoundException()
    return max(active, key=lambda each: each.revision)


def run_task(self):
    backend, asked = self.ecs_backend, self._get_params()
    cluster = backend._get_cluster(asked.get("cluster", "default"))
    definition = backend.describe_task_definition(asked["taskDefinition"])
    _check(backend, definition, asked)
    tasks = [Task(backend, cluster, definition, asked, number) for number in range(asked.get("count", 1))]
    failures = list(filter(None, map(_failure, tasks)))
    if failures:
        tasks = []
    backend.tasks.setdefault(cluster.name, {}).update({each.task_arn: each for each in tasks})
    return ActionResult({"tasks": tasks, "failures": failures})


def _failure(task):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html"""
    reason = next((each.unplaced for each in task.containers if each.unplaced), None)
    if reason:
        task.end("TaskFailedToStart", reason)
    return reason and {"reason": reason}


def _check(backend, definition, asked):
    if definition.status != "ACTIVE":
        raise EcsClientException("TaskDefinition is inactive")
    if not 1 <= asked.get("count", 1) <= 10:
        raise InvalidParameterException("Count must be from 1 to 10.")
    on_fargate = asked.get("launchType") == "FARGATE" or asked.get("capacityProviderStrategy")
    if not on_fargate:
        raise InvalidParameterException("No Container Instances were found in your cluster.")
    if "FARGATE" not in (definition.requires_compatibilities or ()):
        raise InvalidParameterException("Task definition does not support launch_type FARGATE.")
    network.check(backend, definition, asked.get("networkConfiguration"))
    names = [each["name"] for each in definition.container_definitions]
    for each in (asked.get("overrides") or {}).get("containerOverrides") or []:
        if each.get("name") not in names:
            raise InvalidParameterException(
                f"Override for container named {each.get('name')} is not a container in the TaskDefinition."
            )
    check_exec(definition, asked)


def check_exec(definition, asked):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"""
    role = (asked.get("overrides") or {}).get("taskRoleArn") or getattr(definition, "task_role_arn", None)
    if asked.get("enableExecuteCommand") and not role:
        raise InvalidParameterException(
            "The task couldn't be run because a valid taskRoleArn is not being used. Specify a valid task role in your "
            "task definition and try again."
        )


def of(backend, cluster_name):
    return backend.tasks.get(cluster_name, {})


def find(backend, cluster_name, named):
    """By its ARN or id; None where there is none."""
    id = named.split("/")[-1]
    return next((each for each in of(backend, cluster_name).values() if each.id == id), None)


def describe_tasks(self, cluster_str, tasks):
    """Those of services move with their service."""
    cluster = self._get_cluster(cluster_str)
    if not tasks:
        raise InvalidParameterException("Tasks cannot be empty.")
    found = list(filter(None, (find(self, cluster.name, each) for each in tasks)))
    for each in found:
        if not each.is_of_service:
            each.advance()
    return found


def answer_tasks(self):
    """moto is silent about tasks that are not there."""
    answer = _describe(self)
    backend, cluster = self.ecs_backend, self._get_param("cluster", "default").split("/")[-1]
    prefix = f"arn:aws:ecs:{self.region}:{self.current_account}:task/{cluster}/"
    answer.result["failures"] = [
        {"arn": prefix + each.split("/")[-1], "reason": "MISSING"}
        for each in self._get_param("tasks", [])
        if not find(backend, cluster, each)
    ]
    return answer


def list_tasks(
    self, cluster_str=None, container_instance=None, family=None, started_by=None, service_name=None, desiredStatus=None
):
    """Those that shall run, if nobody asks for others."""
    cluster = self._get_cluster(cluster_str) if cluster_str else None
    wanted = {
        "cluster_name": cluster and cluster.name,
        "container_instance_arn": container_instance,
        "group": service_name and "service:" + service_name.split("/")[-1],
        "started_by": started_by,
        "desired_status": (desiredStatus or "RUNNING") if cluster else None,
    }
    return [
        task
        for tasks in self.tasks.values()
        for task in tasks.values()
        if all(value is None or getattr(task, name) == value for name, value in wanted.items())
        and family in (None, task.task_definition_arn.split("/")[-1].split(":")[0])
    ]


def stop_task(self, cluster_str, task_str, reason):
    cluster = self._get_cluster(cluster_str)
    task = find(self, cluster.name, task_str)
    if not task:
        raise InvalidParameterException("The referenced task was not found.")
    stop = task.end if task.is_of_service else task.stop
    stop("UserInitiated", reason or "Task stopped by user")
    return task
