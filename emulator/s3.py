"""What moto 5.2.1 lacks of S3."""

import json

from moto.s3.models import FakeBucket

_get_permission = FakeBucket.get_permission


def patch():
    FakeBucket.get_permission = get_permission


def get_permission(self, action, resource):
    """moto applies a policy's statements without looking at their conditions, so that a Deny of requests
    without TLS denies every request. Here: a statement with a condition does not apply."""
    whole = self.policy
    if whole is None:
        return _get_permission(self, action, resource)
    policy = json.loads(whole)
    statements = policy["Statement"] if isinstance(policy["Statement"], list) else [policy["Statement"]]
    policy["Statement"] = [statement for statement in statements if not statement.get("Condition")]
    self.policy = json.dumps(policy).encode() if policy["Statement"] else None
    try:
        return _get_permission(self, action, resource)
    finally:
        self.policy = whole
