"""What moto 5.2.1 lacks of Route 53: it lets an alias lead anywhere."""

from moto.cloudfront.models import cloudfront_backends
from moto.elbv2.models import elbv2_backends
from moto.route53.exceptions import Route53ClientError
from moto.route53.models import Route53Backend

from emulator.cloudfront import rules

_change = Route53Backend.change_resource_record_sets

# https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
OF_CLOUDFRONT = "Z2FDTNDATAQYW2"

# moto has one for those of all regions.
OF_BALANCERS = "Z2P70J7EXAMPLE"


def patch():
    Route53Backend.change_resource_record_sets = change


def change(self, zoneid, change_list):
    faults = [
        f"Tried to create an alias that targets {_absolute(alias['DNSName'])}, type {record['Type']} in zone "
        f"{alias['HostedZoneId']}, but {fault}"
        for record, alias in _new_aliases(change_list)
        for fault in _faults(self, record["Name"].rstrip("."), alias)
    ]
    if faults:
        raise Route53ClientError("InvalidChangeBatch", f"[{', '.join(faults)}]")
    return _change(self, zoneid, change_list)


def _new_aliases(changes):
    for each in changes:
        record = each["ResourceRecordSet"]
        if each["Action"] != "DELETE" and record.get("AliasTarget"):
            yield record, record["AliasTarget"]


def _absolute(name):
    return name.rstrip(".") + "."


def _faults(route53, name, alias):
    target = alias["DNSName"].rstrip(".").lower().removeprefix("dualstack.")
    places = _places(route53, name, target)
    if alias["HostedZoneId"] not in places:
        yield "the alias target name does not lie within the target zone"
    if not any(places.values()):
        yield "that target was not found"


def _places(route53, name, target):
    """The zones in which a name lies, and whether it leads somewhere there."""
    if target.endswith(".cloudfront.net"):
        return {OF_CLOUDFRONT: _is_distribution(route53, name, target)}
    if target.endswith(".elb.amazonaws.com"):
        return {OF_BALANCERS: target in _balancers(route53)}
    return {
        id: any(record.name.rstrip(".") == target for record in zone.rrsets)
        for id, zone in route53.zones.items()
        if ("." + target).endswith("." + zone.name.rstrip("."))
    }


def _balancers(route53):
    backends = elbv2_backends[route53.account_id].values()
    return {balancer.dns_name.lower() for backend in backends for balancer in backend.load_balancers.values()}


def _is_distribution(route53, name, target):
    """Also one that answers to the name of the record, with or without a star."""
    for distribution in cloudfront_backends[route53.account_id]["aws"].distributions.values():
        if distribution.domain_name == target:
            return rules.covered(name, rules.items(distribution.distribution_config["Aliases"]))
    return False
