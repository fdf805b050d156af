"""What moto 5.2.1 lacks of S3."""

import json
import re

from moto.s3.exceptions import S3ClientError
from moto.s3.models import FakeBucket, S3Backend
from moto.s3.responses import S3Response

from emulator import operations

_get_permission = FakeBucket.get_permission
_set_lifecycle = FakeBucket.set_lifecycle
_put_policy = S3Backend.put_bucket_policy
_delete_object = S3Backend.delete_object
_head_bucket = S3Response.head_bucket

# Where objects go only when they are at least so many days old:
# https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
LEAST_DAYS = {"STANDARD_IA": 30, "ONEZONE_IA": 30}


def patch():
    FakeBucket.get_permission = get_permission
    FakeBucket.set_lifecycle = set_lifecycle
    S3Backend.put_bucket_policy = put_policy
    S3Backend.delete_object = delete_object
    S3Response.head_bucket = head_bucket


def get_permission(self, action, resource):
    """moto applies a policy's statements without looking at their conditions, so that a Deny of requests
    without TLS denies every request. Here: a statement with a condition does not apply."""
    whole = self.policy
    if whole is None:
        return _get_permission(self, action, resource)
    policy = json.loads(whole)
    policy["Statement"] = [statement for statement in statements(policy) if not statement.get("Condition")]
    self.policy = json.dumps(policy).encode() if policy["Statement"] else None
    try:
        return _get_permission(self, action, resource)
    finally:
        self.policy = whole


def head_bucket(self):
    """moto finds a bucket wherever it lies. S3 says where that is, and answers only there:
    https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html"""
    status, headers, body = _head_bucket(self)
    signed = operations.signed(self.headers.get("Authorization", ""))
    if status == 200 and signed and signed[1] != headers["x-amz-bucket-region"]:
        return 301, headers, body
    return status, headers, body


def statements(policy):
    return listed(policy["Statement"])


def listed(one_or_more):
    return one_or_more if isinstance(one_or_more, list) else [one_or_more] if one_or_more else []


def set_lifecycle(self, rules):
    """moto takes any days."""
    for rule in rules:
        _check(rule, "Transition", "Expiration", "Days")
        _check(rule, "NoncurrentVersionTransition", "NoncurrentVersionExpiration", "NoncurrentDays")
    return _set_lifecycle(self, rules)


def _check(rule, moves, end, days):
    prefix = (rule.get("Filter") or {}).get("Prefix") or ""
    classes, latest = [], 0
    for move in listed(rule.get(moves)):
        kind, age = move["StorageClass"], int(move.get(days, 0))
        if kind in classes:
            raise S3ClientError(
                "InvalidRequest",
                f"'StorageClass' must be different for '{moves}' actions in same 'Rule' with filter '(prefix={prefix})'",
            )
        if age < LEAST_DAYS.get(kind, 0):
            raise S3ClientError(
                "InvalidArgument",
                f"'{days}' in {moves} action must be greater than or equal to {LEAST_DAYS[kind]} for storageClass '{kind}'",
            )
        classes.append(kind)
        latest = max(latest, age)
    last = (rule.get(end) or {}).get(days)
    if classes and last and int(last) <= latest:
        raise S3ClientError(
            "InvalidArgument",
            f"'{days}' in the {end} action for filter '(prefix={prefix})' must be greater than '{days}' in the {moves} action",
        )


def put_policy(self, bucket_name, policy):
    """moto takes any text: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"""
    bucket = self.get_bucket(bucket_name)
    for statement in statements(json.loads(policy)):
        resources = listed(statement["Resource"])
        if not all(each == bucket.arn or each.startswith(bucket.arn + "/") for each in resources):
            raise S3ClientError("MalformedPolicy", "Policy has invalid resource")
        if not all(_applies(action, resources) for action in listed(statement["Action"])):
            raise S3ClientError("MalformedPolicy", "Action does not apply to any resource(s) in statement")
        block = bucket.public_access_block
        if block and block.block_public_policy and _is_public(statement):
            raise S3ClientError(
                "AccessDenied", "public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access."
            )
    return _put_policy(self, bucket_name, policy)


def _applies(action, resources):
    """What is done to objects needs the ARN of objects."""
    return not re.match("s3:(Get|Put|Delete)Object", action) or any("/" in each for each in resources)


def _is_public(statement):
    everybody = statement.get("Principal") in ("*", {"AWS": "*"}, {"AWS": ["*"]})
    return statement["Effect"] == "Allow" and everybody and not statement.get("Condition")


def delete_object(self, bucket_name, key_name, *args, **settings):
    """Where versions are suspended, moto forgets that there are any: it deletes all of them for one, and fails at what marks
    an object as deleted. So Terraform finds a bucket that it takes away: the setting goes before the objects."""
    bucket = self.get_bucket(bucket_name)
    status = bucket.versioning_status
    bucket.versioning_status = "Enabled" if status else status
    try:
        return _delete_object(self, bucket_name, key_name, *args, **settings)
    finally:
        bucket.versioning_status = status
