"""What moto 5.2.1 lacks of Cloud Map: tasks are entered, and what is in use can't be deleted."""

from moto.core.exceptions import JsonRESTError
from moto.servicediscovery.models import ServiceDiscoveryBackend, servicediscovery_backends

_delete_namespace = ServiceDiscoveryBackend.delete_namespace
_delete_service = ServiceDiscoveryBackend.delete_service


def patch():
    ServiceDiscoveryBackend.delete_namespace = delete_namespace
    ServiceDiscoveryBackend.delete_service = delete_service


def enter(registry, service):
    """ECS enters each task of a service, and takes it out some time after the service is gone: here never,
    so that a destroy has to cope with what is left."""
    _, _, _, region, account, name = registry.split(":", 5)
    backend = servicediscovery_backends[account][region]
    backend.register_instance(name.removeprefix("service/"), service, service, {"AWS_INSTANCE_IPV4": "10.0.0.9"})


def delete_namespace(self, namespace_id):
    for service in self.services.values():
        if namespace_id in (service.namespace_id, (service.dns_config or {}).get("NamespaceId")):
            raise JsonRESTError("ResourceInUse", f"{namespace_id} has the service {service.name}")
    return _delete_namespace(self, namespace_id)


def delete_service(self, service_id):
    if self.get_service(service_id).instances:
        raise JsonRESTError("ResourceInUse", f"{service_id} contains registered instances")
    return _delete_service(self, service_id)
