"""A task, from PROVISIONING to STOPPED:
https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html

It moves on by one step when somebody looks at it, or at its service, and not with time: who waits sees each state."""

from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from emulator.ecs import starting
from emulator.ecs.network import Place
from emulator.ecs.processes import Process


class Task:
    """As DescribeTasks shows it: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html"""

    def __init__(self, backend, cluster, definition, asked, number=0):
        self.account, self.region, self.definition = backend.account_id, backend.region_name, definition
        self.id = mock_random.uuid4().hex
        self.task_arn = f"arn:aws:ecs:{self.region}:{self.account}:task/{cluster.name}/{self.id}"
        self.task_definition_arn, self.cluster_arn, self.cluster_name = definition.arn, cluster.arn, cluster.name
        self.group = asked.get("group") or f"family:{definition.family}"
        self.started_by, self.tags = asked.get("startedBy"), asked.get("tags") or []
        self.launch_type, self.platform_version = asked.get("launchType") or "FARGATE", asked.get("platformVersion") or "1.4.0"
        self.platform_family, self.container_instance_arn = "Linux", None
        self.overrides = asked.get("overrides") or {}
        self.cpu = self.overrides.get("cpu") or definition.cpu
        self.memory = self.overrides.get("memory") or definition.memory
        self.enable_execute_command = bool(asked.get("enableExecuteCommand"))
        self.last_status, self.desired_status = "PROVISIONING", "RUNNING"
        self.stop_code = self.stopped_reason = self.started_at = self.stopping_at = self.stopped_at = None
        self.created_at = utcnow()
        self._place = Place(backend, asked.get("networkConfiguration"), number)
        self.availability_zone, self.address = self._place.zone, self._place.address
        self.containers = [Process(self, each) for each in definition.container_definitions]

    @property
    def attachments(self):
        return self._place.attachments

    @property
    def is_of_service(self):
        return self.group.startswith("service:")

    @property
    def is_over(self):
        return self.desired_status == "STOPPED"

    @property
    def is_running(self):
        return self.last_status == "RUNNING"

    @property
    def health_status(self):
        checked = {each.health_status for each in self.containers if each.is_essential and each.has_check}
        return next((each for each in ("UNHEALTHY", "UNKNOWN", "HEALTHY") if each in checked), "UNKNOWN")

    @property
    def failing(self):
        """The essential container that its check, or a load balancer's, finds unhealthy; None if there is none."""
        return next((each for each in self.containers if each.is_essential and each.health == "UNHEALTHY"), None)

    def command(self, container):
        """That of the image is unknown."""
        named = (each for each in self.overrides.get("containerOverrides") or [] if each.get("name") == container["name"])
        return next(named, {}).get("command") or container.get("command")

    def advance(self):
        steps = {
            "PROVISIONING": self._provision,
            "PENDING": self._start,
            "RUNNING": self._run,
            "STOPPING": self._leave,
            "DEPROVISIONING": self._leave,
        }
        steps.get(self.last_status, lambda: None)()

    def _provision(self):
        self.last_status = "PENDING"

    def _start(self):
        if any(each.waits for each in self.containers):
            return
        fault = starting.fault(self)
        if fault:
            self.stop("TaskFailedToStart", fault)
            self._leave()
            return
        self.last_status, self.started_at = "RUNNING", utcnow()
        for each in self.containers:
            each.start()

    def _run(self):
        ended = [each for each in self.containers if each.ends is not None]
        for each in ended:
            each.end(each.ends)
        if any(each.is_essential for each in ended):
            self.stop("EssentialContainerExited", "Essential container in task exited")
            self.last_status = "DEPROVISIONING"

    def stop(self, code, reason):
        """What is not over yet is told to stop; the task is STOPPED a step later."""
        if self.is_over:
            return
        self.desired_status, self.stop_code, self.stopped_reason, self.stopping_at = "STOPPED", code, reason, utcnow()
        self.last_status = "STOPPING"
        for each in self.containers:
            if each.last_status != "STOPPED":
                each.end()

    def _leave(self):
        self.last_status, self.stopped_at = "STOPPED", utcnow()
        self._place.leave()

    def end(self, code, reason):
        """Stops it at once, as nobody looks at each task of a service."""
        self.stop(code, reason)
        self._leave()
