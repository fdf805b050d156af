"""What moto 5.2.1 lacks of task definitions: it registers what could never run.
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html"""

from moto.ecs.exceptions import EcsClientException
from moto.ecs.models import EC2ContainerServiceBackend as Backend

from emulator.ecs import containers

_register = Backend.register_task_definition

# CPU units and MiB: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
SIZES = {
    256: (512, 1024, 2048),
    512: range(1024, 4096 + 1, 1024),
    1024: range(2048, 8192 + 1, 1024),
    2048: range(4096, 16384 + 1, 1024),
    4096: range(8192, 30720 + 1, 1024),
    8192: range(16384, 61440 + 1, 4096),
    16384: range(32768, 122880 + 1, 8192),
}
CONDITIONS = ("COMPLETE", "HEALTHY", "START", "SUCCESS")


def patch():
    Backend.register_task_definition = register_task_definition


def register_task_definition(self, family, container_definitions, **settings):
    fargate = "FARGATE" in (settings.get("requires_compatibilities") or ())
    awsvpc = fargate or settings.get("network_mode") == "awsvpc"
    if not container_definitions:
        raise EcsClientException("Container list cannot be empty.")
    for container in container_definitions:
        containers.check(container, awsvpc, fargate, settings.get("execution_role_arn"))
    if fargate:
        _check_size(settings.get("cpu"), settings.get("memory"), settings.get("network_mode"))
    _check_shares(container_definitions, settings.get("cpu"), settings.get("memory"))
    _check_together(container_definitions, awsvpc)
    _check_order(container_definitions)
    return _register(self, family, container_definitions, **settings)


def _check_size(cpu, memory, network_mode):
    if network_mode != "awsvpc":
        raise EcsClientException("Fargate only supports network mode 'awsvpc'.")
    if not cpu or not memory:
        raise EcsClientException("Fargate requires that 'cpu' and 'memory' be defined at the task level.")
    if int(memory) not in SIZES.get(int(cpu), ()):
        raise EcsClientException(f"No Fargate configuration exists for given values: {cpu} CPU, {memory} memory.")


def _check_shares(definitions, cpu, memory):
    asked = sum(each.get("cpu") or 0 for each in definitions)
    if cpu and asked > int(cpu):
        raise EcsClientException(f"The containers' CPU must not exceed the task's, got {asked} of {cpu}")
    if not memory:
        return
    asked = sum(each.get("memory") or each.get("memoryReservation") or 0 for each in definitions)
    if asked > int(memory):
        raise EcsClientException(f"The containers' memory must not exceed the task's, got {asked} of {memory}")
    for each in definitions:
        hard, soft = each.get("memory"), each.get("memoryReservation")
        if hard and soft and soft > hard:
            raise EcsClientException(
                f"The memoryReservation of {each['name']} must not exceed its memory, got {soft} of {hard}"
            )


def _check_together(definitions, awsvpc):
    names = [each["name"] for each in definitions]
    for name in names:
        if names.count(name) > 1:
            raise EcsClientException(f"Invalid container definitions: the name {name} stands twice")
    if not any(each.get("essential", True) for each in definitions):
        raise EcsClientException("All tasks must have at least one essential container.")
    ports = [port["containerPort"] for each in definitions for port in each.get("portMappings") or []]
    for port in ports:
        if awsvpc and ports.count(port) > 1:
            raise EcsClientException(f"Containers of one network can't share a port, got {port} twice")


def _check_order(definitions):
    """https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html"""
    named = {each["name"]: each for each in definitions}
    for each in definitions:
        for dependency in each.get("dependsOn") or []:
            _check_dependency(each["name"], dependency, named.get(dependency["containerName"]))
    waiting = {name: {each["containerName"] for each in one.get("dependsOn") or []} for name, one in named.items()}
    while waiting:
        ready = [name for name, others in waiting.items() if not others & set(waiting)]
        if not ready:
            raise EcsClientException(
                f"Containers must not depend on each other in a circle, got {', '.join(sorted(waiting))}"
            )
        for name in ready:
            del waiting[name]


def _check_dependency(name, dependency, other):
    condition = dependency["condition"]
    if not other:
        raise EcsClientException(f"Container {name} depends on {dependency['containerName']}, which is not in the task")
    if condition not in CONDITIONS:
        raise EcsClientException(f"The condition of a dependency must be one of {', '.join(CONDITIONS)}, got {condition}")
    if condition == "HEALTHY" and (other.get("healthCheck") or {}).get("command", ["NONE"])[0] == "NONE":
        raise EcsClientException(
            f"A dependency container with HEALTHY condition must have a health check, {other['name']} has none"
        )
    if condition in ("SUCCESS", "COMPLETE") and other.get("essential", True):
        raise EcsClientException(
            "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container"
        )
