"""Why a task can't start, in AWS's words:
https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html"""

import json
import re

from moto.core.exceptions import JsonRESTError
from moto.ecr.models import ecr_backends
from moto.logs.models import logs_backends
from moto.secretsmanager.models import secretsmanager_backends
from moto.ssm.models import ssm_backends

from emulator import control

# Of other registries an image always exists.
PRIVATE = re.compile(
    r"(?P<account>\d{12})\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.amazonaws\.com/(?P<repository>[^:@]+)"
    r"(?::(?P<tag>[^@]+))?(?:@(?P<digest>sha256:\w+))?"
)
UNPREPARED = "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "

_always = []


def patch():
    control.on("ecs/starts", lambda said: _always.append(True))


def fault(task):
    """None where it can start, as every task can once somebody has said so: where only what Terraform makes is of
    interest, nobody pushes images or fills secrets."""
    if _always:
        return None
    containers = task.definition.container_definitions
    faults = (check(task, each) for check in (_secret_fault, _log_fault, _image_fault) for each in containers)
    return next(filter(None, faults), None)


def image(reference):
    """What is in the registry under that name; None if nothing is, or elsewhere."""
    asked = PRIVATE.fullmatch(reference)
    if not asked:
        return None
    repository = ecr_backends[asked["account"]][asked["region"]].repositories.get(asked["repository"])
    tag = asked["tag"] or "latest"
    for each in repository.images if repository else ():
        if each.get_image_digest() == asked["digest"] or not asked["digest"] and tag in each.image_tags:
            return each
    return None


def _image_fault(task, container):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html"""
    reference = container["image"]
    if not PRIVATE.fullmatch(reference) or image(reference):
        return None
    return (
        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
        f"{reference}: {reference}: not found"
    )


def _log_fault(task, container):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html"""
    log = container.get("logConfiguration") or {}
    options = log.get("options") or {}
    if log.get("logDriver") != "awslogs" or options.get("awslogs-create-group") == "true":
        return None
    if options["awslogs-group"] in logs_backends[task.account][options["awslogs-region"]].groups:
        return None
    return (
        "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to "
        "create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1"
    )


def _secret_fault(task, container):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html"""
    for each in container.get("secrets") or []:
        source = each["valueFrom"]
        found = _of_secrets_manager(source) if ":secretsmanager:" in source else _of_parameters(task, source)
        if found:
            return UNPREPARED + found
    return None


def _of_secrets_manager(source):
    parts = source.split(":") + [""] * 3
    arn, (key, stage, version) = ":".join(parts[:7]), parts[7:10]
    prefix = "unable to retrieve secret from asm: service call has been retried 1 time(s): "
    backend, stage = secretsmanager_backends[parts[4]][parts[3]], stage or "AWSCURRENT"
    try:
        value = backend.get_secret_value(arn, version or None, stage)
    except JsonRESTError as refused:
        known = backend.secrets.get(arn)
        what = f"secret value for staging label: {stage}" if known and not known.is_deleted() else "secret."
        return (
            f"{prefix}failed to fetch secret {arn} from secrets manager: {refused.error_type}: Secrets Manager can't find "
            f"the specified {what}"
        )
    if key and key not in _keys(value.get("SecretString")):
        return f"{prefix}retrieved secret from Secrets Manager did not contain json key {key}"
    return None


def _keys(text):
    try:
        value = json.loads(text)
    except (TypeError, ValueError):
        return ()
    return value if isinstance(value, dict) else ()


def _of_parameters(task, source):
    """https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html"""
    parts = source.split(":")
    region, account = (parts[3], parts[4]) if source.startswith("arn:") else (task.region, task.account)
    name = source.split(":parameter/")[-1]
    if any(ssm_backends[account][region].get_parameter(each) for each in (name, "/" + name)):
        return None
    return f"unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid parameters: {name}"
