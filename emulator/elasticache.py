"""What moto 5.2.1 lacks of ElastiCache."""

import inspect
import re

from moto.core.responses import ActionResult, EmptyResult
from moto.elasticache.exceptions import (
    CacheSubnetGroupNotFound,
    InvalidParameterCombinationException,
    InvalidParameterValueException,
)
from moto.elasticache.models import CacheCluster, ElastiCacheBackend, ReplicationGroup
from moto.elasticache.responses import ElastiCacheResponse

# How often a modified group says "modifying" before it is available: callers have to wait, as on AWS.
DESCRIPTIONS_WHILE_MODIFYING = 1


def patch():
    ElastiCacheResponse.modify_replication_group = modify_replication_group
    ElastiCacheResponse.delete_cache_subnet_group = delete_cache_subnet_group
    ElastiCacheBackend.__init__ = init_backend
    ElastiCacheBackend.create_replication_group = create_replication_group
    ElastiCacheBackend.delete_replication_group = delete_replication_group
    ElastiCacheBackend.describe_replication_groups = describe_replication_groups


def modify_replication_group(self):
    """moto has no ModifyReplicationGroup. Here: the auth token, with the rules of
    https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html"""
    group = self.elasticache_backend.describe_replication_groups(self._get_param("ReplicationGroupId"))[0]
    token = self._get_param("AuthToken")
    if token:
        _update_token(group, token, self._get_param("AuthTokenUpdateStrategy") or "ROTATE")
    return ActionResult({"ReplicationGroup": group})


def _update_token(group: ReplicationGroup, token: str, strategy: str):
    if group.status != "available":
        raise InvalidParameterCombinationException(f"{group.replication_group_id} is {group.status}")
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
    group.status = "modifying"
    group.pending_modified_values = {"AuthTokenStatus": "SETTING" if strategy == "SET" else "ROTATING"}
    group.descriptions_left = DESCRIPTIONS_WHILE_MODIFYING


_describe = ElastiCacheBackend.describe_replication_groups


def describe_replication_groups(self, replication_group_id=None):
    """moto's groups are available at once and have no PendingModifiedValues."""
    groups = _describe(self, replication_group_id)
    for group in groups:
        if group.status == "modifying":
            group.descriptions_left -= 1
            if group.descriptions_left < 0:
                group.status, group.pending_modified_values = "available", {}
    return groups


_init_backend = ElastiCacheBackend.__init__


def init_backend(self, *args, **settings):
    """moto refuses to list the tags of anything whose name has a hyphen."""
    _init_backend(self, *args, **settings)
    self.arn_regex = re.compile(r"^arn:aws:elasticache:[^:]*:[0-9]*:[a-z]+:.+$")


_create = ElastiCacheBackend.create_replication_group


def create_replication_group(self, **settings):
    """moto's groups name member clusters that it does not make."""
    group = _create(self, **settings)
    for member in group.member_clusters:
        self.cache_clusters[member] = _member(self, member, group)
    return group


def _member(backend: ElastiCacheBackend, name: str, group: ReplicationGroup) -> CacheCluster:
    settings = {parameter: getattr(group, parameter, None) for parameter in inspect.signature(CacheCluster).parameters}
    version = group.engine_version or "7.1"
    settings.update(
        account_id=backend.account_id,
        region_name=backend.region_name,
        cache_cluster_id=name,
        # AWS tells the patch release, too.
        engine_version=version if version.count(".") == 2 else version + ".0",
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


_delete = ElastiCacheBackend.delete_replication_group


def delete_replication_group(self, replication_group_id, retain_primary_cluster=None):
    """moto's groups are being deleted for ever."""
    members = list(self.describe_replication_groups(replication_group_id)[0].member_clusters)
    group = _delete(self, replication_group_id, retain_primary_cluster)
    for member in members:
        self.cache_clusters.pop(member, None)
    del self.replication_groups[replication_group_id]
    return group


def delete_cache_subnet_group(self):
    """moto has no DeleteCacheSubnetGroup."""
    name = self._get_param("CacheSubnetGroupName")
    if self.elasticache_backend.cache_subnet_groups.pop(name, None) is None:
        raise CacheSubnetGroupNotFound(name)
    return EmptyResult()
