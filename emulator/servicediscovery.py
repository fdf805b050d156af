"""What moto 5.2.1 lacks of Cloud Map: tasks are entered, services know their namespace, and what is in use can't be
deleted."""

from moto.core.exceptions import JsonRESTError
from moto.servicediscovery.models import ServiceDiscoveryBackend, servicediscovery_backends
from moto.utilities.arns import parse_arn

_create_service = ServiceDiscoveryBackend.create_service
_delete_namespace = ServiceDiscoveryBackend.delete_namespace
_delete_service = ServiceDiscoveryBackend.delete_service


def patch():
    ServiceDiscoveryBackend.create_service = create_service
    ServiceDiscoveryBackend.delete_namespace = delete_namespace
    ServiceDiscoveryBackend.delete_service = delete_service


def create_service(self, **settings):
    """The namespace may stand among the settings of DNS, and AWS tells it beside them, too:
    https://docs.aws.amazon.com/cloud-map/latest/api/API_GetService.html"""
    service = _create_service(self, **settings)
    service.namespace_id = service.namespace_id or (service.dns_config or {}).get("NamespaceId")
    return service


def enter(registry, service):
    """ECS enters each task of a service, and takes it out some time after the service is gone: here never,
    so that a destroy has to cope with what is left."""
    arn = parse_arn(registry)
    backend = servicediscovery_backends[arn.account][arn.region]
    backend.register_instance(arn.resource_id, service, service, {"AWS_INSTANCE_IPV4": "10.0.0.9"})


def delete_namespace(self, namespace_id):
    for service in self.services.values():
        if namespace_id == service.namespace_id:
            raise JsonRESTError("ResourceInUse", f"{namespace_id} has the service {service.name}")
    return _delete_namespace(self, namespace_id)


def delete_service(self, service_id):
    if self.get_service(service_id).instances:
        raise JsonRESTError("ResourceInUse", f"{service_id} contains registered instances")
    return _delete_service(self, service_id)
