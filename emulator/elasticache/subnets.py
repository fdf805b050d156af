"""What moto 5.2.1 lacks of ElastiCache's subnet groups: they can't be deleted."""

from moto.core.responses import EmptyResult
from moto.elasticache.exceptions import CacheSubnetGroupNotFound, ElastiCacheException
from moto.elasticache.responses import ElastiCacheResponse


def patch():
    ElastiCacheResponse.delete_cache_subnet_group = delete_cache_subnet_group


def delete_cache_subnet_group(self):
    name, backend = self._get_param("CacheSubnetGroupName"), self.elasticache_backend
    if name not in backend.cache_subnet_groups:
        raise CacheSubnetGroupNotFound(name)
    if any(group.cache_subnet_group_name == name for group in backend.replication_groups.values()):
        raise Used(f"Cache subnet group {name} is currently in use by a cache cluster.")
    del backend.cache_subnet_groups[name]
    return EmptyResult()


class Used(ElastiCacheException):
    code = "CacheSubnetGroupInUse"


def zones(backend, name):
    """Of its subnets, in order; none where there is no such group."""
    group = backend.cache_subnet_groups.get(name)
    return sorted({subnet["subnet_availability_zone"] for subnet in group.subnets}) if group else []
