"""What moto 5.2.1 lacks of EC2."""

from moto.ec2.exceptions import (
    EC2ClientError,
    InvalidParameter,
    InvalidServiceName,
    RulesPerSecurityGroupLimitExceededError,
)
from moto.ec2.models.security_groups import SecurityGroupBackend, SecurityGroupRule
from moto.ec2.models.vpcs import AWS_ENDPOINT_SERVICES, COVERED_ENDPOINT_SERVICES, VPCBackend

_init = SecurityGroupRule.__init__
_description = SecurityGroupRule.description.fget
_admit = SecurityGroupBackend.authorize_security_group_ingress
_let_out = SecurityGroupBackend.authorize_security_group_egress
_modify = SecurityGroupBackend.modify_security_group_rules
_create_endpoint = VPCBackend.create_vpc_endpoint

RULES_OF_A_GROUP = 60

# For how many rules one with such a list counts:
# https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html#aws-managed-prefix-list-weights
WEIGHTS = {"cloudfront.origin-facing": 55, "vpc-lattice": 10, "groundstation": 5}

SERVICES = {*AWS_ENDPOINT_SERVICES, *COVERED_ENDPOINT_SERVICES}


def patch():
    SecurityGroupRule.__init__ = init
    SecurityGroupRule.description = property(description)
    SecurityGroupBackend.authorize_security_group_ingress = admit
    SecurityGroupBackend.authorize_security_group_egress = let_out
    SecurityGroupBackend.modify_security_group_rules = modify
    VPCBackend.create_vpc_endpoint = create_endpoint


def init(self, ec2, protocol, group, lowest, highest, block, source_group=None, prefix_list_id=None, **settings):
    _init(self, ec2, protocol, group, lowest, highest, block, source_group, prefix_list_id, **settings)
    self.prefix_list = prefix_list_id or {}


def description(self):
    """moto keeps the description of a rule that names a group, but tells only those that name a block; that of one with a
    prefix list it forgets."""
    return _description(self) or self.source_group.get("Description") or self.prefix_list.get("Description")


def admit(self, group_name_or_id, *args, **settings):
    _count(self, group_name_or_id, "ingress_rules", settings)
    return _admit(self, group_name_or_id, *args, **settings)


def let_out(self, group_name_or_id, *args, **settings):
    _count(self, group_name_or_id, "egress_rules", settings)
    return _let_out(self, group_name_or_id, *args, **settings)


def _count(ec2, group_id, direction, settings):
    """moto counts neither what has a prefix list nor for how many it stands."""
    group = ec2.get_security_group_by_name_or_id(group_id, settings.get("vpc_id"))
    wanted = settings.get("prefix_list_ids")
    if group and wanted:
        ids = [each["PrefixListId"] for each in wanted] + [rule.prefix_list_id for rule in getattr(group, direction)]
        if sum(_weight(ec2, id) for id in ids) > RULES_OF_A_GROUP:
            raise RulesPerSecurityGroupLimitExceededError


def _weight(ec2, prefix_list_id):
    """That of a list of one's own is the number of entries for which it has room."""
    if not prefix_list_id:
        return 1
    found = ec2.managed_prefix_lists[prefix_list_id]
    return found.max_entries or next((WEIGHTS[each] for each in WEIGHTS if each in found.prefix_list_name), 1)


def modify(self, group_id, rules):
    """moto changes whom a rule is for only where that is a block of IPv4."""
    _modify(self, group_id, rules)
    group = self.get_security_group_by_name_or_id(group_id)
    for id, rule in rules.items():
        changed = group.get_rule(id)
        changed.prefix_list_id = rule.get("PrefixListId") or changed.prefix_list_id
        if rule.get("ReferencedGroupId"):
            changed.source_group = {**changed.source_group, "GroupId": rule["ReferencedGroupId"]}
        if rule.get("CidrIpv6"):
            changed.ip_range["CidrIpv6"] = rule["CidrIpv6"]


def create_endpoint(self, vpc_id, service_name, endpoint_type, *args, **settings):
    """moto has an endpoint for any service, as often as somebody wants one."""
    service = service_name.removeprefix(f"com.amazonaws.{self.region_name}.")
    if service == service_name or service not in SERVICES:
        raise InvalidServiceName(service_name)
    if (endpoint_type or "").lower() == "interface":
        _check_zones(self, settings.get("subnet_ids") or [])
        if settings.get("private_dns_enabled"):
            _check_name(self, vpc_id, service_name)
    else:
        _check_routes(self, service_name, settings.get("route_table_ids") or [])
    return _create_endpoint(self, vpc_id, service_name, endpoint_type, *args, **settings)


def _check_zones(ec2, subnet_ids):
    zones = set()
    for id in subnet_ids:
        zone = ec2.get_subnet(id).availability_zone
        if zone in zones:
            raise EC2ClientError(
                "DuplicateSubnetsInSameZone",
                f"Found another VPC endpoint subnet in the availability zone of {id}. VPC endpoint subnets should be in "
                "different availability zones supported by the VPC endpoint service.",
            )
        zones.add(zone)


def _check_name(ec2, vpc_id, service_name):
    """https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html"""
    vpc = ec2.get_vpc(vpc_id)
    if not (_is_true(vpc.enable_dns_support) and _is_true(vpc.enable_dns_hostnames)):
        raise InvalidParameter(
            f"Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for {vpc_id}"
        )
    for other in _standing(ec2):
        if (other.vpc_id, other.service_name) == (vpc_id, service_name) and other.private_dns_enabled:
            name = ".".join(reversed(service_name.split(".")[3:])) + f".{ec2.region_name}.amazonaws.com"
            raise InvalidParameter(
                f"private-dns-enabled cannot be set because there is already a conflicting DNS domain for {name} in the VPC {vpc_id}"
            )


def _is_true(value):
    return str(value).lower() == "true"


def _check_routes(ec2, service_name, table_ids):
    for other in _standing(ec2):
        for id in table_ids:
            if other.service_name == service_name and id in other.route_table_ids:
                raise EC2ClientError(
                    "RouteAlreadyExists",
                    f"route table {id} already has a route with destination-prefix-list-id {other.destination_prefix_list_id}",
                )


def _standing(ec2):
    return [endpoint for endpoint in ec2.vpc_end_points.values() if endpoint.state != "deleted"]
