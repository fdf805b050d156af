"""What moto 5.2.1 lacks of CreateService: its refusals.
https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html"""

from moto.ecs.exceptions import EcsClientException, InvalidParameterException
from moto.elbv2.models import elbv2_backends
from moto.utilities.arns import parse_arn

from emulator.ecs import network


def check(request):
    asked, backend = request._get_param, request.ecs_backend
    cluster = backend._get_cluster(asked("cluster", "default"))
    known = backend.services.get(f"{cluster.name}:{asked('serviceName')}")
    if known and known.status == "ACTIVE":
        raise InvalidParameterException("Creation of service was not idempotent.")
    definition = backend.describe_task_definition(asked("taskDefinition"))
    if definition.status != "ACTIVE":
        raise EcsClientException("TaskDefinition is inactive")
    awsvpc = definition.network_mode == "awsvpc"
    network.check(backend, definition, asked("networkConfiguration"))
    if asked("enableExecuteCommand") and not getattr(definition, "task_role_arn", None):
        raise InvalidParameterException(
            "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid task role "
            "in your task definition and try again."
        )
    balancers = asked("loadBalancers") or []
    if asked("healthCheckGracePeriodSeconds") is not None and not balancers:
        raise InvalidParameterException(
            "Health check grace period is only valid for services configured to use load balancers"
        )
    for balancer in balancers:
        _check_balancer(balancer, definition, awsvpc)
    _check_deployment(asked("deploymentConfiguration") or {})


def _check_balancer(balancer, definition, awsvpc):
    name, port = balancer["containerName"], balancer["containerPort"]
    container = next((each for each in definition.container_definitions if each["name"] == name), None)
    if not container:
        raise InvalidParameterException(f"The container {name} does not exist in the task definition.")
    if port not in [each["containerPort"] for each in container.get("portMappings") or []]:
        raise InvalidParameterException(f"The container {name} did not have a container port {port} defined.")
    arn = balancer.get("targetGroupArn")
    group = target_group(arn)
    if not group or not group.load_balancer_arns:
        raise InvalidParameterException(
            f"The target group with targetGroupArn {arn} does not have an associated load balancer."
        )
    if awsvpc and group.target_type != "ip":
        raise InvalidParameterException(
            f"The provided target group {arn} has target type {group.target_type}, which is incompatible with the "
            "awsvpc network mode specified in the task definition."
        )


def target_group(arn):
    """None where there is none."""
    place = parse_arn(arn)
    return elbv2_backends[place.account][place.region].target_groups.get(arn)


def _check_deployment(configuration):
    least, most = configuration.get("minimumHealthyPercent"), configuration.get("maximumPercent")
    if least is not None and most is not None and least >= 100 and most <= 100:
        raise InvalidParameterException(
            "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments."
        )
