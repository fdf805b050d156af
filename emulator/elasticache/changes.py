"""What moto 5.2.1 lacks of the changes of replication groups: all of them."""

from moto.core.responses import ActionResult
from moto.elasticache.exceptions import (
    ElastiCacheException,
    InvalidParameterCombinationException,
    InvalidParameterValueException,
)
from moto.elasticache.models import ElastiCacheBackend, ReplicationGroup
from moto.elasticache.responses import ElastiCacheResponse

from emulator.elasticache import groups, subnets

_describe = ElastiCacheBackend.describe_replication_groups

# How often a modified group says "modifying" before it is available: callers have to wait, as on AWS.
DESCRIPTIONS_WHILE_MODIFYING = 1

# What is taken over as it is asked, and under which name.
SIMPLE = {
    "CacheNodeType": "cache_node_type",
    "CacheParameterGroupName": "cache_parameter_group_name",
    "EngineVersion": "engine_version",
    "PreferredMaintenanceWindow": "preferred_maintenance_window",
    "ReplicationGroupDescription": "description",
    "SnapshotWindow": "snapshot_window",
}


class NotAvailable(ElastiCacheException):
    code = "InvalidReplicationGroupState"


def patch():
    ElastiCacheBackend.describe_replication_groups = describe_replication_groups
    ElastiCacheResponse.modify_replication_group = modify_replication_group
    ElastiCacheResponse.increase_replica_count = increase_replica_count
    ElastiCacheResponse.decrease_replica_count = decrease_replica_count


def describe_replication_groups(self, replication_group_id=None):
    """moto's groups are available at once and have no PendingModifiedValues."""
    found = _describe(self, replication_group_id)
    for group in found:
        if group.status == "modifying":
            group.descriptions_left -= 1
            if group.descriptions_left < 0:
                group.status, group.pending_modified_values = "available", {}
    return found


def _begin(group, pending):
    group.status, group.pending_modified_values = "modifying", pending
    group.descriptions_left = DESCRIPTIONS_WHILE_MODIFYING


def _asked(response):
    group = response.elasticache_backend.describe_replication_groups(response._get_param("ReplicationGroupId"))[0]
    if group.status != "available":
        raise NotAvailable(f"Replication group {group.replication_group_id} is not in available state: {group.status}")
    return group


def modify_replication_group(self):
    token = self._get_param("AuthToken")
    group = _asked(self)
    if token:
        _update_token(group, token, self._get_param("AuthTokenUpdateStrategy") or "ROTATE")
    else:
        _modify(self, group)
    return ActionResult({"ReplicationGroup": group})


def _modify(response, group):
    groups.check_node_type(response._get_param("CacheNodeType"))
    groups.check_version(group.engine, response._get_param("EngineVersion"))
    failover = _switch(response, "AutomaticFailoverEnabled", group.automatic_failover)
    multi_az = _switch(response, "MultiAZEnabled", group.multi_az)
    groups.check_failover(failover == "enabled", multi_az == "enabled", len(group.member_clusters))
    encrypted, mode = response._get_bool_param("TransitEncryptionEnabled"), response._get_param("TransitEncryptionMode")
    _update_encryption(group, encrypted, mode)
    group.automatic_failover, group.multi_az = failover, multi_az
    for name, attribute in SIMPLE.items():
        if response._get_param(name) is not None:
            setattr(group, attribute, response._get_param(name))
    if response._get_int_param("SnapshotRetentionLimit") is not None:
        group.snapshot_retention_limit = response._get_int_param("SnapshotRetentionLimit")
    if response._get_param("SecurityGroupIds"):
        group.security_group_ids = response._get_param("SecurityGroupIds")
    if response._get_param("AutoMinorVersionUpgrade") is not None:
        group.auto_minor_version_upgrade = response._get_bool_param("AutoMinorVersionUpgrade")
    groups.settle(response.elasticache_backend, group)
    _begin(group, {})


def _switch(response, name, before):
    asked = response._get_bool_param(name)
    return before if asked is None else "enabled" if asked else "disabled"


def _update_encryption(group, enabled, mode):
    """https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"""
    if enabled and not group.transit_encryption_enabled and mode != "preferred":
        raise InvalidParameterCombinationException(
            "To turn encryption in transit on, set TransitEncryptionMode to preferred first, and to required later"
        )
    if enabled is not None:
        group.transit_encryption_enabled = enabled
    group.transit_encryption_mode = mode or group.transit_encryption_mode


def _update_token(group: ReplicationGroup, token: str, strategy: str):
    """With the rules of https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html"""
    if not group.transit_encryption_enabled:
        raise InvalidParameterCombinationException("AUTH needs encryption in transit")
    if not 16 <= len(token) <= 128 or not all(c.isalnum() or c in "!&#$^<>-" for c in token):
        raise InvalidParameterValueException("The AUTH token breaks its constraints")
    # None stands for connecting without a token, which the first ROTATE still allows.
    tokens = getattr(group, "accepted_tokens", [None])
    if strategy == "SET" and tokens[-1] != token:
        raise InvalidParameterValueException("SET takes the token of the last ROTATE only")
    group.accepted_tokens = [token] if strategy == "SET" else [tokens[-1], token]
    group.token_updates = getattr(group, "token_updates", []) + [strategy]
    group.auth_token_enabled = True
    _begin(group, {"AuthTokenStatus": "SETTING" if strategy == "SET" else "ROTATING"})


def increase_replica_count(self):
    group, replicas = _asked(self), self._get_int_param("NewReplicaCount")
    if replicas < len(group.member_clusters):
        raise InvalidParameterValueException(f"NewReplicaCount {replicas} does not increase the number of replicas")
    return _resize(self, group, replicas)


def decrease_replica_count(self):
    group, replicas = _asked(self), self._get_int_param("NewReplicaCount")
    groups.check_failover(group.automatic_failover == "enabled", False, replicas + 1)
    if replicas >= len(group.member_clusters) - 1:
        raise InvalidParameterValueException(f"NewReplicaCount {replicas} does not decrease the number of replicas")
    return _resize(self, group, replicas)


def _resize(response, group, replicas):
    """The primary stays, the replicas go and come at the end."""
    backend, nodes = response.elasticache_backend, group.node_groups[0]["node_group_members"]
    for gone in nodes[replicas + 1 :]:
        del backend.cache_clusters[gone["cache_cluster_id"]]
    del nodes[replicas + 1 :]
    zones = subnets.zones(backend, group.cache_subnet_group_name) or [nodes[0]["preferred_availability_zone"]]
    for number in range(len(nodes) + 1, replicas + 2):
        name = f"{group.replication_group_id}-{number:0>3}"
        domain = nodes[0]["read_endpoint"]["address"].split(".", 1)[1]
        nodes.append(
            nodes[0]
            | {
                "cache_cluster_id": name,
                "current_role": "replica",
                "preferred_availability_zone": zones[(number - 1) % len(zones)],
                "read_endpoint": {"address": f"{name}.{domain}", "port": group.port},
            }
        )
    group.member_clusters = [node["cache_cluster_id"] for node in nodes]
    groups.settle(backend, group)
    _begin(group, {})
    return ActionResult({"ReplicationGroup": group})
