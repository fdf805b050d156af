"""What moto 5.2.1 lacks of the delivery of logs, which CloudWatch Logs does for CloudFront: it delivers what is not there, to
where nothing is, and lets anybody delete what is in use."""

import json
import re
from fnmatch import fnmatch

from moto.cloudfront.models import cloudfront_backends
from moto.logs.exceptions import ConflictException, ResourceNotFoundException, ValidationException
from moto.logs.models import LogsBackend
from moto.s3.models import s3_backends

from emulator import s3

_put_source = LogsBackend.put_delivery_source
_put_destination = LogsBackend.put_delivery_destination
_create = LogsBackend.create_delivery
_delete_source = LogsBackend.delete_delivery_source
_delete_destination = LogsBackend.delete_delivery_destination

WRITER = "delivery.logs.amazonaws.com"


def patch():
    LogsBackend.put_delivery_source = put_source
    LogsBackend.put_delivery_destination = put_destination
    LogsBackend.create_delivery = create
    LogsBackend.delete_delivery_source = delete_source
    LogsBackend.delete_delivery_destination = delete_destination


def put_source(self, name, resource_arn, log_type, tags):
    _check_name(name)
    if resource_arn.split(":")[2] == "cloudfront":
        distributions = cloudfront_backends[self.account_id]["aws"].distributions.values()
        # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
        if self.region_name != "us-east-1" or resource_arn not in [each.arn for each in distributions]:
            raise ResourceNotFoundException("Cannot access provided resource.")
    return _put_source(self, name, resource_arn, log_type, tags)


def put_destination(self, name, **settings):
    _check_name(name)
    return _put_destination(self, name, **settings)


def _check_name(name):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html"""
    if not re.fullmatch(r"[\w-]{1,60}", name):
        raise ValidationException(f"Value '{name}' at 'name' failed to satisfy constraint: [\\w-]*, 1 to 60")


def create(self, delivery_source_name, delivery_destination_arn, **settings):
    """https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html"""
    for each in self.delivery_destinations.values():
        resource = each.delivery_destination_configuration["destinationResourceArn"]
        if each.arn == delivery_destination_arn and resource.startswith("arn:aws:s3:::"):
            _let_write(self, resource, delivery_source_name)
    return _create(self, delivery_source_name, delivery_destination_arn, **settings)


def _let_write(logs, arn, source):
    """AWS adds to the bucket's policy what it lacks, which a policy of Terraform then takes away again."""
    bucket = s3_backends[logs.account_id]["aws"].buckets.get(arn.removeprefix("arn:aws:s3:::").split("/")[0])
    if bucket is None:
        raise ValidationException(f"Cannot deliver to the bucket {arn}, which does not exist.")
    policy = json.loads(bucket.policy or '{"Version": "2012-10-17", "Statement": []}')
    statements, folder = s3.statements(policy), f"{bucket.arn}/AWSLogs/{logs.account_id}"
    if not any(_lets(statement, folder + "/CloudFront/x") for statement in statements):
        policy["Statement"] = [
            *statements,
            {
                "Sid": "AWSLogDeliveryWrite1",
                "Effect": "Allow",
                "Principal": {"Service": WRITER},
                "Action": "s3:PutObject",
                "Resource": folder + "/*",
                "Condition": {
                    "StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": logs.account_id},
                    "ArnLike": {"aws:SourceArn": f"arn:aws:logs:us-east-1:{logs.account_id}:delivery-source:{source}"},
                },
            },
        ]
        bucket.policy = json.dumps(policy).encode()


def _lets(statement, written):
    principal = statement["Principal"]
    return (
        statement["Effect"] == "Allow"
        and principal != "*"
        and WRITER in s3.listed(principal.get("Service"))
        and any(fnmatch("s3:PutObject", action) for action in s3.listed(statement["Action"]))
        and any(fnmatch(written, resource) for resource in s3.listed(statement["Resource"]))
    )


def delete_source(self, name):
    if any(each.delivery_source_name == name for each in self.deliveries.values()):
        raise ConflictException(f"The delivery source {name} is used by a delivery.")
    return _delete_source(self, name)


def delete_destination(self, name):
    arns = [each.delivery_destination_arn for each in self.deliveries.values()]
    if name in self.delivery_destinations and self.delivery_destinations[name].arn in arns:
        raise ConflictException(f"The delivery destination {name} is used by a delivery.")
    return _delete_destination(self, name)
