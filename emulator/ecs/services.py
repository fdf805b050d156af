"""What moto 5.2.1 lacks of the services of ECS: they remember their settings, and deploy (emulator.ecs.rollouts)."""

from moto.core.utils import camelcase_to_underscores
from moto.ecs.models import EC2ContainerServiceBackend as Backend
from moto.ecs.models import Service
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from emulator import servicediscovery
from emulator.ecs import network, placement, rollouts

_create, _update, _change = Response.create_service, Response.update_service, Backend.update_service
_delete, _describe, _list = Backend.delete_service, Backend.describe_services, Backend.list_services

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

# What can't change while the tasks stay:
# https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html
OF_TASKS = (
    "capacity_provider_strategy",
    "enable_execute_command",
    "load_balancers",
    "network_configuration",
    "platform_version",
    "service_connect_configuration",
    "service_registries",
    "task_definition",
)

# So many steps later a change of the number of tasks that can run is over.
STEPS = 3


def patch():
    Response.create_service = create_service
    Response.update_service = update_service
    # moto's own check fails where a network has no groups, which means the VPC's.
    Service._validate_network = lambda self, configuration: configuration
    Backend.update_service = change
    Backend.delete_service = delete_service
    Backend.describe_services = describe_services
    Backend.list_services = list_services


def create_service(self):
    placement.check(self)
    answer = _create(self)
    service = answer.result["service"]
    service.enable_ecs_managed_tags, service.completed = False, None
    # The default of services that were made before the setting came; see the provider's documentation.
    service.availability_zone_rebalancing = "DISABLED"
    _remember(service, self._get_param)
    rollouts.begin(service)
    rollouts.settle(self.ecs_backend, service)
    return answer


def update_service(self):
    asked, backend = self._get_param, self.ecs_backend
    known = backend._get_service(asked("cluster", "default"), asked("service").split("/")[-1])
    if asked("taskDefinition") or asked("networkConfiguration"):
        definition = backend.describe_task_definition(asked("taskDefinition") or known.task_definition)
        network.check(backend, definition, asked("networkConfiguration") or known.network_configuration)
    before = _of_tasks(known)
    answer = _update(self)
    service = answer.result["service"]
    if asked("networkConfiguration"):
        service.network_configuration = asked("networkConfiguration")
    service.task_definition = backend.describe_task_definition(service.task_definition).arn
    _remember(service, asked)
    if asked("forceNewDeployment") or _of_tasks(service) != before:
        rollouts.begin(service)
        rollouts.settle(backend, service)
    else:
        for _ in range(STEPS):
            rollouts.advance(backend, service)
    return answer


def change(self, service_properties):
    """moto gives the deployment that there is another id for a new one."""
    return _change(self, {name: value for name, value in service_properties.items() if name != "force_new_deployment"})


def _of_tasks(service):
    return [getattr(service, name, None) for name in OF_TASKS]


def _remember(service, asked):
    for name in FORGOTTEN:
        if asked(name) is not None:
            setattr(service, camelcase_to_underscores(name), asked(name))
    for registry in asked("serviceRegistries") or []:
        servicediscovery.enter(registry["registryArn"], service.name)
    if asked("enableECSManagedTags") is not None:
        service.enable_ecs_managed_tags = asked("enableECSManagedTags")
    if asked("availabilityZoneRebalancing") is not None:
        service.availability_zone_rebalancing = asked("availabilityZoneRebalancing")


def describe_services(self, cluster_str, service_names_or_arns):
    found, missing = _describe(self, cluster_str, service_names_or_arns)
    for service in found:
        if service.status == "ACTIVE":
            rollouts.advance(self, service)
    return found, missing


def list_services(self, cluster_str, scheduling_strategy=None, launch_type=None):
    """moto lists those that are gone, too."""
    gone = {each.arn for each in self.services.values() if each.status == "INACTIVE"}
    return [arn for arn in _list(self, cluster_str, scheduling_strategy, launch_type=launch_type) if arn not in gone]


def delete_service(self, *args, **kwargs):
    service = _delete(self, *args, **kwargs)
    service.desired_count = 0
    for each in service.deployments:
        each.drain()
    rollouts.settle(self, service)
    return service
