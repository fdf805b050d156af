"""What moto 5.2.1 lacks of ElastiCache."""

from moto.core.responses import ActionResult
from moto.elasticache.exceptions import InvalidParameterCombinationException, InvalidParameterValueException
from moto.elasticache.models import ElastiCacheBackend, ReplicationGroup
from moto.elasticache.responses import ElastiCacheResponse

# How often a modified group says "modifying" before it is available: callers have to wait, as on AWS.
DESCRIPTIONS_WHILE_MODIFYING = 1


def patch():
    ElastiCacheResponse.modify_replication_group = modify_replication_group
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
