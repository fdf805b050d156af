"""A container of a task that runs: it does what is said of its image (emulator.ecs.programs), and writes its log."""

from moto.core.utils import unix_time_millis
from moto.logs.models import logs_backends
from moto.moto_api._internal import mock_random
from moto.secretsmanager.models import secretsmanager_backends

from emulator.ecs import programs, starting

# What a container that does nothing about SIGTERM, or that was stopped with its task, ends with.
TERMINATED = 128 + 15


class Process:
    """As DescribeTasks shows it: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html"""

    def __init__(self, task, definition):
        self._task, self._definition = task, definition
        self.name, self.image = definition["name"], definition["image"]
        self.container_arn = task.task_arn.replace(":task/", ":container/") + f"/{mock_random.uuid4()}"
        self.task_arn = task.task_arn
        self.runtime_id = f"{task.id}-{mock_random.randint(10**9, 10**10 - 1)}"
        self.last_status, self.health_status = "PENDING", "UNKNOWN"
        self.exit_code = self.reason = self.image_digest = None
        self.network_interfaces = []
        self.managed_agents = None
        self.is_essential = definition.get("essential", True)
        self._program = programs.of(task.definition, definition, task.command(definition))

    @property
    def has_check(self):
        return (self._definition.get("healthCheck") or {}).get("command", ["NONE"])[0] != "NONE"

    @property
    def health(self):
        """What whoever looks at it sees, be it a check of its own or a load balancer's."""
        return self._program.get("health", "HEALTHY")

    @property
    def waits(self):
        said = programs.of(self._task.definition, self._definition, self._task.command(self._definition))
        return said.get("waits", False)

    @property
    def unplaced(self):
        return self._program.get("unplaced")

    @property
    def is_connected(self):
        """Whether the agent that ECS Exec speaks to is reached."""
        return self._program.get("connected", True)

    @property
    def ends(self):
        """The code with which it ends by itself, None if it runs on."""
        runs = self._program.get("runs", self._task.is_of_service or not self.is_essential)
        return self._program.get("exitCode", None if runs else 0)

    def start(self):
        self.last_status = "RUNNING"
        found = starting.image(self.image)
        self.image_digest = found.get_image_digest() if found else None
        if self.has_check:
            self.health_status = self.health
        if self._task.enable_execute_command:
            self.managed_agents = [{"name": "ExecuteCommandAgent", "lastStatus": "RUNNING"}]
        lines = self._lines()
        # The last line comes with the end, so that who follows a log sees it grow.
        self._write(lines if self.ends is None else lines[:-1])

    def end(self, code=TERMINATED):
        """Ends what has started."""
        if self.last_status == "RUNNING":
            self.exit_code = code
            if code == self.ends:
                self.reason = self._program.get("reason")
                self._fill(self._program.get("secrets", {}) if code == 0 else {})
                self._write(self._lines()[-1:])
        self.last_status = "STOPPED"

    def _lines(self):
        of_itself = [] if self._task.is_of_service or not self.is_essential else [f"{self.name} is done"]
        return self._program.get("log", of_itself)

    def _fill(self, secrets):
        backend = secretsmanager_backends[self._task.account][self._task.region]
        for name, value in secrets.items():
            backend.put_secret_value(name, value, None, str(mock_random.uuid4()), ["AWSCURRENT"])

    def _write(self, lines):
        """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html"""
        log = self._definition.get("logConfiguration") or {}
        options = log.get("options") or {}
        if log.get("logDriver") != "awslogs" or not lines:
            return
        logs, group = logs_backends[self._task.account][options["awslogs-region"]], options["awslogs-group"]
        if group not in logs.groups:
            if options.get("awslogs-create-group") != "true":
                return
            logs.create_log_group(group, {})
        stream = f"{options['awslogs-stream-prefix']}/{self.name}/{self._task.id}"
        logs.ensure_log_stream(group, stream)
        now = int(unix_time_millis())
        logs.put_log_events(group, stream, [{"timestamp": now, "message": each} for each in lines])
