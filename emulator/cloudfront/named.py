"""What distributions refer to and moto lacks: policies of three kinds; and origin access controls, which it lets anybody
delete. Each has a configuration with a name that is taken once, and an ETag."""

from dataclasses import dataclass, field

from moto.cloudfront.models import CloudFrontBackend, random_id
from moto.cloudfront.responses import CloudFrontResponse
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import camelcase_to_underscores, utcnow
from moto.moto_api._internal import mock_random

from emulator.cloudfront import rules
from emulator.cloudfront.errors import Refused, match
from emulator.cloudfront.managed import MANAGED

_init = CloudFrontBackend.__init__


@dataclass
class Kind:
    name: str
    plural: str
    # What is wrong with a configuration.
    check: object = lambda config: None
    new_id: object = lambda: str(mock_random.uuid4())

    @property
    def config(self):
        return self.name + "Config"

    @property
    def member(self):
        """Where a distribution names one."""
        return self.name + "Id"


KINDS = (
    Kind("CachePolicy", "CachePolicies", rules.cache_policy),
    Kind("OriginRequestPolicy", "OriginRequestPolicies", rules.origin_request_policy),
    Kind("ResponseHeadersPolicy", "ResponseHeadersPolicies", rules.response_headers_policy),
    # Nothing to check: the provider, too, lets nobody choose what does not exist.
    Kind("OriginAccessControl", "OriginAccessControls", new_id=random_id),
)


@dataclass
class Named:
    id: str
    config: dict
    managed: bool = False
    etag: str = field(default_factory=random_id)
    changed: object = field(default_factory=utcnow)


def patch():
    CloudFrontBackend.__init__ = init
    for kind in KINDS:
        _teach(kind)


def init(self, *args, **settings):
    _init(self, *args, **settings)
    self.named = {
        kind.name: {id: Named(id, config, managed=True) for id, config in MANAGED.get(kind.name, {}).items()}
        for kind in KINDS
    }


def _teach(kind):
    def things(self):
        return self.backend.named[kind.name]

    def thing(self):
        found = things(self).get(self._get_param("Id"))
        if not found:
            raise Refused("NoSuch" + kind.name)
        return found

    def shown(one):
        return {"Id": one.id, "LastModifiedTime": one.changed, kind.config: one.config}

    def answer(one):
        return ActionResult({kind.name: shown(one), kind.config: one.config, "ETag": one.etag, "Location": one.id})

    def checked(self, id=None):
        config = self._get_param(kind.config)
        if any(other.config["Name"] == config["Name"] and other.id != id for other in things(self).values()):
            raise Refused(kind.name + "AlreadyExists")
        kind.check(config)
        return config

    def changeable(self, refusal):
        one = thing(self)
        if one.managed:
            raise Refused(refusal)
        match(self._get_param("IfMatch"), one.etag)
        return one

    def create(self):
        one = Named(kind.new_id(), checked(self))
        things(self)[one.id] = one
        return answer(one)

    def update(self):
        one = changeable(self, "IllegalUpdate")
        things(self)[one.id] = Named(one.id, checked(self, one.id))
        return answer(things(self)[one.id])

    def delete(self):
        one = changeable(self, "IllegalDelete")
        if any(one.id in distribution.refers_to(kind.member) for distribution in self.backend.distributions.values()):
            raise Refused(kind.name + "InUse")
        del things(self)[one.id]
        return EmptyResult()

    def list_all(self):
        wanted = self._get_param("Type")
        items = [
            dict(shown(one), **one.config, Type="managed" if one.managed else "custom", **{kind.name: shown(one)})
            for one in things(self).values()
            if not wanted or one.managed == (wanted == "managed")
        ]
        whole = {"MaxItems": 100, "IsTruncated": False, "Quantity": len(items), "Items": items}
        return ActionResult({kind.name + "List": whole})

    name, plural = camelcase_to_underscores(kind.name), camelcase_to_underscores(kind.plural)
    for operation, does in (("create", create), ("update", update), ("delete", delete)):
        setattr(CloudFrontResponse, f"{operation}_{name}", does)
    for operation in (f"get_{name}", f"get_{name}_config"):
        setattr(CloudFrontResponse, operation, lambda self: answer(thing(self)))
    setattr(CloudFrontResponse, f"list_{plural}", list_all)
