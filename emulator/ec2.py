"""What moto 5.2.1 lacks of EC2."""

from moto.ec2.models.security_groups import SecurityGroupRule

_description = SecurityGroupRule.description.fget


def patch():
    SecurityGroupRule.description = property(description)


def description(self):
    """moto keeps the description of a rule that names a group, but tells only those that name a block."""
    return _description(self) or self.source_group.get("Description")
