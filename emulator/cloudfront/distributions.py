"""A distribution keeps what it was told, as it was told, and takes its time: until it is deployed, and when it is to be
deleted."""

from copy import deepcopy

from moto.cloudfront import models
from moto.cloudfront.exceptions import NoSuchDistribution
from moto.cloudfront.models import CloudFrontBackend, Distribution, random_id
from moto.cloudfront.responses import CloudFrontResponse
from moto.core.responses import ActionResult
from moto.core.utils import utcnow

from emulator.cloudfront import rules
from emulator.cloudfront.errors import Refused, match

_init = Distribution.__init__
_create = CloudFrontBackend.create_distribution_with_tags

# What AWS answers to whoever said nothing of it.
UNSAID = {
    "Aliases": {"Quantity": 0},
    "OriginGroups": {"Quantity": 0},
    "CacheBehaviors": {"Quantity": 0},
    "CustomErrorResponses": {"Quantity": 0},
    "Restrictions": {"GeoRestriction": {"RestrictionType": "none", "Quantity": 0}},
    "ViewerCertificate": {"CloudFrontDefaultCertificate": True},
    "Logging": {"Enabled": False, "IncludeCookies": False, "Bucket": "", "Prefix": ""},
    "PriceClass": "PriceClass_All",
    "HttpVersion": "http2",
    "IsIPV6Enabled": True,
    "DefaultRootObject": "",
    "WebACLId": "",
}


def patch():
    models.DistributionConfig = Config
    Distribution.__init__ = init
    Distribution.refers_to = refers_to
    CloudFrontBackend.create_distribution_with_tags = create
    CloudFrontBackend.update_distribution = update
    CloudFrontBackend.delete_distribution = delete
    CloudFrontResponse.list_distributions = list_distributions


class Config(dict):
    def __init__(self, told):
        super().__init__({**deepcopy(UNSAID), **told})
        self.caller_reference = told["CallerReference"]
        viewer = self["ViewerCertificate"]
        if viewer.get("CloudFrontDefaultCertificate"):
            # https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html
            viewer["MinimumProtocolVersion"] = "TLSv1"
        else:
            viewer["CloudFrontDefaultCertificate"] = False


def init(self, *args, **settings):
    """moto's ARN lacks the region that is not there: what bucket policies go by."""
    _init(self, *args, **settings)
    self.arn = self.arn.replace(":cloudfront:", ":cloudfront::")
    self.last_modified_time = utcnow()


def refers_to(self, member):
    """The ids of all policies or origin access controls that it names."""
    config = self.distribution_config
    return {each.get(member) for each in [*rules.behaviors(config), *rules.items(config["Origins"])]}


def create(self, distribution_config, tags):
    rules.distribution(self, distribution_config)
    return _create(self, distribution_config, tags)


def update(self, dist_config, _id, if_match):
    """moto takes any version for the newest, gives a changed distribution no new one, and calls it deployed at once."""
    distribution, etag = self.get_distribution(_id)
    match(if_match, etag)
    if dist_config["CallerReference"] != distribution.distribution_config.caller_reference:
        raise Refused("IllegalUpdate")
    rules.distribution(self, dist_config, _id)
    distribution.distribution_config = Config(dist_config)
    distribution.etag = random_id()
    distribution.last_modified_time = utcnow()
    distribution.status, distribution._tick = "InProgress", 0
    return distribution, distribution.location, distribution.etag


def delete(self, distribution_id, if_match):
    """moto deletes what is in use: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteDistribution.html"""
    if distribution_id not in self.distributions:
        raise NoSuchDistribution
    distribution = self.distributions[distribution_id]
    match(if_match, distribution.etag)
    if distribution.distribution_config["Enabled"] or distribution.status != "Deployed":
        raise Refused("DistributionNotDisabled", "The distribution you are trying to delete has not been disabled.")
    del self.distributions[distribution_id]


def list_distributions(self):
    """moto's list lacks all that a distribution was told."""
    summaries = [
        {
            **each.distribution_config,
            "Id": each.id,
            "ARN": each.arn,
            "Status": each.status,
            "LastModifiedTime": each.last_modified_time,
            "DomainName": each.domain_name,
            "AliasICPRecordals": [],
        }
        for each in self.backend.list_distributions()
    ]
    whole = {"Marker": "", "MaxItems": 100, "IsTruncated": False, "Quantity": len(summaries), "Items": summaries}
    return ActionResult({"DistributionList": whole})
