"""A deployment of a service: the tasks of one revision of its task definition.
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html"""

from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from emulator.ecs.tasks import Task

# AWS shows what has stopped for an hour: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html
MOST_STOPPED = 20


class Deployment:
    def __init__(self, service, reason="ECS deployment {id} in progress.", is_rollback=False):
        self._service, self.is_rollback = service, is_rollback
        self.id = f"ecs-svc/{mock_random.randint(10**18, 10**19 - 1)}"
        self.status, self.task_definition = "PRIMARY", service.task_definition
        self.created_at = self.updated_at = utcnow()
        self.launch_type, self.platform_version = service.launch_type, service.platform_version
        self.platform_family, self.network_configuration = "Linux", service.network_configuration or None
        self.desired_count, self.failed_tasks = service.desired_count, 0
        self.rollout_state, self.rollout_state_reason = "IN_PROGRESS", reason.format(id=self.id)
        self._tasks = []

    @property
    def alive(self):
        return [each for each in self._tasks if not each.is_over]

    @property
    def running(self):
        return [each for each in self.alive if each.is_running]

    @property
    def running_count(self):
        return len(self.running)

    @property
    def pending_count(self):
        return len(self.alive) - len(self.running)

    @property
    def is_steady(self):
        return len(self.alive) == len(self.running) == self.desired_count

    def turn(self, state, reason):
        self.rollout_state, self.rollout_state_reason, self.updated_at = state, reason, utcnow()

    def scale(self, desired):
        """Stops what is too much, and tells how many are too few."""
        self.desired_count = desired
        self.drain(self.alive[desired:])
        return max(0, desired - len(self.alive))

    def start(self, backend, count):
        cluster = backend._get_cluster(self._service.cluster_name)
        definition = backend.describe_task_definition(self.task_definition)
        asked = {
            "group": f"service:{self._service.name}",
            "startedBy": self.id,
            "launchType": self.launch_type,
            "platformVersion": self.platform_version,
            "networkConfiguration": self.network_configuration,
            "enableExecuteCommand": getattr(self._service, "enable_execute_command", False),
        }
        tasks = [Task(backend, cluster, definition, asked, number) for number in range(count)]
        for each in tasks:
            each.advance()
        self._tasks += tasks
        backend.tasks.setdefault(cluster.name, {}).update({each.task_arn: each for each in tasks})
        return tasks

    def drain(self, tasks=None):
        stopped = self.alive if tasks is None else tasks
        for each in stopped:
            each.end("ServiceSchedulerInitiated", f"Scaling activity initiated by (deployment {self._service.deployments[0].id})")
        return stopped

    def move(self):
        """Each of its tasks does its next step; those that ended are told."""
        before = self.alive
        for each in before:
            failing = each.failing if each.is_running else None
            if failing:
                each.end("ServiceSchedulerInitiated", self._unhealthy(failing))
            else:
                each.advance()
            if each.is_over:
                each.advance()
        return [each for each in before if each.is_over]

    def _unhealthy(self, container):
        """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshoot-service-load-balancers.html"""
        groups = [each.get("targetGroupArn") for each in self._service.load_balancers or []]
        if container.has_check or not groups:
            return "Task failed container health checks"
        return f"Task failed ELB health checks in (target-group {groups[0]})"

    def forget(self, backend):
        over = [each for each in self._tasks if each.is_over]
        for each in over[:-MOST_STOPPED]:
            self._tasks.remove(each)
            backend.tasks[self._service.cluster_name].pop(each.task_arn, None)
