"""What moto 5.2.1 lacks of the services of ECS: they remember their settings, become steady, and are targets while they
run."""

from moto.core.utils import camelcase_to_underscores
from moto.ecs.models import EC2ContainerServiceBackend as Backend
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from emulator import servicediscovery
from emulator.ecs import placement

_create, _update, _delete = Response.create_service, Response.update_service, Backend.delete_service

# Settings that moto accepts and forgets.
FORGOTTEN = (
    "capacityProviderStrategy",
    "deploymentConfiguration",
    "enableExecuteCommand",
    "healthCheckGracePeriodSeconds",
    "placementConstraints",
    "placementStrategy",
    "serviceConnectConfiguration",
    "serviceRegistries",
)


def patch():
    Response.create_service = create_service
    Response.update_service = update_service
    Backend.delete_service = delete_service


def create_service(self):
    placement.check(self)
    answer = _create(self)
    service = answer.result["service"]
    service.enable_ecs_managed_tags = False
    # The default of services that were made before the setting came; see the provider's documentation.
    service.availability_zone_rebalancing = "DISABLED"
    _settle(service, self._get_param)
    return answer


def update_service(self):
    answer = _update(self)
    service = answer.result["service"]
    if self._get_param("networkConfiguration"):
        service.network_configuration = self._get_param("networkConfiguration")
    _settle(service, self._get_param)
    return answer


def delete_service(self, *args, **kwargs):
    service = _delete(self, *args, **kwargs)
    _target(service, 0)
    return service


def _settle(service, asked):
    for name in FORGOTTEN:
        if asked(name) is not None:
            setattr(service, camelcase_to_underscores(name), asked(name))
    for registry in asked("serviceRegistries") or []:
        servicediscovery.enter(registry["registryArn"], service.name)
    if asked("enableECSManagedTags") is not None:
        service.enable_ecs_managed_tags = asked("enableECSManagedTags")
    if asked("availabilityZoneRebalancing") is not None:
        service.availability_zone_rebalancing = asked("availabilityZoneRebalancing")
    # No container runs here: a deployment succeeds at once, or never, if its family is called broken.
    runs = "task-definition/broken:" not in service.task_definition
    running = service.desired_count if runs else 0
    service.running_count, service.pending_count = running, 0
    _target(service, running)
    for deployment in service.deployments:
        deployment.update(
            taskDefinition=service.task_definition,
            desiredCount=service.desired_count,
            runningCount=running,
            pendingCount=0,
            rolloutState="COMPLETED" if runs else "IN_PROGRESS",
        )


def _target(service, tasks):
    """Each task that runs is a target of the service's load balancers, and no longer than it runs:
    https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html"""
    for balancer in service.load_balancers or []:
        group = placement.target_group(balancer.get("targetGroupArn"))
        if group:
            group.targets.clear()
            for task in range(tasks):
                address = f"10.0.0.{10 + task}"
                group.targets[address] = {"Id": address, "Port": balancer["containerPort"]}
