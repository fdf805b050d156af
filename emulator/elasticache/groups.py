"""What moto 5.2.1 lacks of the making and unmaking of replication groups: it makes one node whatever is asked, of any
words, and none of the member clusters that it names."""

import inspect
import re
from itertools import cycle, islice

from moto.elasticache.exceptions import (
    CacheSubnetGroupNotFound,
    InvalidParameterCombinationException,
    InvalidParameterValueException,
)
from moto.elasticache.models import CacheCluster, ElastiCacheBackend, ReplicationGroup

from emulator.elasticache import subnets

_create = ElastiCacheBackend.create_replication_group
_delete = ElastiCacheBackend.delete_replication_group

NAME = re.compile(r"[a-z](?:-?[a-z0-9])*")
NODE = re.compile(r"cache\.(?:t[234]|t4g|m[4567]g?|r[4567]g?d?|c7gn)\.(?:micro|small|medium|large|\d*xlarge)")

# https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html
VERSIONS = {
    "redis": {"5.0.6", "6.0", "6.2", "6.x", "7.0", "7.1", "7.x"},
    "valkey": {"7.2", "8.0", "8.1", "8.2"},
}


def patch():
    ElastiCacheBackend.create_replication_group = create_replication_group
    ElastiCacheBackend.delete_replication_group = delete_replication_group


def create_replication_group(self, **settings):
    nodes = settings["num_cache_clusters"] or 1
    if not settings["num_node_groups"] and not settings["replicas_per_node_group"]:
        zones = subnets.zones(self, settings["cache_subnet_group_name"])
        _check(settings, zones, nodes)
        preferred = settings["preferred_cache_cluster_azs"] or zones
        settings["preferred_cache_cluster_azs"] = list(islice(cycle(preferred), nodes))
        settings["replicas_per_node_group"] = nodes - 1
    group = _create(self, **settings)
    settle(self, group)
    return group


def _check(settings, zones, nodes):
    name = settings["replication_group_id"].lower()
    if len(name) > 40 or not NAME.fullmatch(name):
        raise InvalidParameterValueException(
            "The parameter ReplicationGroupIdentifier is not a valid identifier. Identifiers must begin with a letter; "
            "must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two "
            "consecutive hyphens."
        )
    check_node_type(settings["cache_node_type"])
    check_version(settings["engine"] or "redis", settings["engine_version"])
    check_failover(settings["automatic_failover_enabled"], settings["multi_az_enabled"], nodes)
    subnet_group = settings["cache_subnet_group_name"]
    if subnet_group and not zones:
        raise CacheSubnetGroupNotFound(subnet_group)
    if settings["multi_az_enabled"] and len(zones) == 1:
        raise InvalidParameterCombinationException(
            f"Multi-AZ needs subnets in two zones, {subnet_group} has them in {zones[0]} only"
        )
    _check_zones(settings["preferred_cache_cluster_azs"], zones, nodes)
    if settings["auth_token"] and not settings["transit_encryption_enabled"]:
        raise InvalidParameterCombinationException(
            "Auth Token can be specified only when in-transit encryption is enabled"
        )


def check_node_type(node_type):
    if node_type and not NODE.fullmatch(node_type):
        raise InvalidParameterValueException(f"Invalid cache node type: {node_type}")


def check_version(engine, version):
    if version and version not in VERSIONS.get(engine, ()):
        raise InvalidParameterCombinationException(f"Cannot find version {version} for {engine}")


def check_failover(failover, multi_az, nodes):
    """https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html"""
    if failover and nodes < 2:
        raise InvalidParameterCombinationException("Must specify at least two cache clusters in order to auto failover")
    if multi_az and not failover:
        raise InvalidParameterCombinationException("Must enable Automatic Failover to enable Multi-AZ")


def _check_zones(preferred, zones, nodes):
    if preferred and len(preferred) != nodes:
        raise InvalidParameterCombinationException(
            f"The number of PreferredCacheClusterAZs must be that of the cache clusters, {nodes}, got {len(preferred)}"
        )
    for zone in preferred:
        if zone not in zones:
            raise InvalidParameterValueException(f"{zone} is not a zone of the subnet group, which has {zones}")


def settle(backend, group):
    """Makes the members that the group names, and says where all of them are read."""
    for member in group.member_clusters:
        backend.cache_clusters[member] = _member(backend, member, group)
    for nodes in group.node_groups:
        if "reader_endpoint_address" in nodes:
            nodes["reader_endpoint"] = {"address": nodes["reader_endpoint_address"], "port": group.port}


def _member(backend: ElastiCacheBackend, name: str, group: ReplicationGroup) -> CacheCluster:
    settings = {parameter: getattr(group, parameter, None) for parameter in inspect.signature(CacheCluster).parameters}
    version = group.engine_version or "7.1"
    nodes = [node for nodes in group.node_groups for node in nodes["node_group_members"]]
    settings.update(
        account_id=backend.account_id,
        region_name=backend.region_name,
        cache_cluster_id=name,
        # AWS tells the patch release, too.
        engine_version=version if version.count(".") == 2 else version + ".0",
        preferred_availability_zone=next(
            node["preferred_availability_zone"] for node in nodes if node["cache_cluster_id"] == name
        ),
        preferred_maintenance_window=group.preferred_maintenance_window or "sun:05:00-sun:06:00",
        tags=None,
    )
    member = CacheCluster(**settings)
    member.auto_minor_version_upgrade = group.auto_minor_version_upgrade is not False
    member.at_rest_encryption_enabled = group.at_rest_encryption_enabled
    member.security_groups = [{"SecurityGroupId": id, "Status": "active"} for id in group.security_group_ids or []]
    family = "default." + member.engine + version.split(".")[0]
    member.cache_parameter_group = {
        "CacheParameterGroupName": group.cache_parameter_group_name or family,
        "ParameterApplyStatus": "in-sync",
    }
    return member


def delete_replication_group(self, replication_group_id, retain_primary_cluster=None):
    """moto's groups are being deleted for ever."""
    members = list(self.describe_replication_groups(replication_group_id)[0].member_clusters)
    group = _delete(self, replication_group_id, retain_primary_cluster)
    for member in members:
        self.cache_clusters.pop(member, None)
    del self.replication_groups[replication_group_id]
    return group
