"""What moto 5.2.1 lacks where others own something: a VPC that bears the id that an environment's file names."""

from moto.ec2.models import vpcs
from moto.ec2.models.vpcs import VPCBackend
from moto.utilities.id_generator import TAG_KEY_CUSTOM_ID

_random_vpc_id = vpcs.random_vpc_id
_create = VPCBackend.create_vpc


def patch():
    VPCBackend.create_vpc = create


def create(self, *arguments, tags=None, **settings):
    """Of other resources moto takes the id from this tag, but it makes up a VPC's."""
    chosen = [tag["Value"] for tag in tags or [] if tag["Key"] == TAG_KEY_CUSTOM_ID]
    vpcs.random_vpc_id = lambda: chosen[0] if chosen else _random_vpc_id()
    return _create(self, *arguments, tags=[tag for tag in tags or [] if tag["Key"] != TAG_KEY_CUSTOM_ID], **settings)
