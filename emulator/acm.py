"""What moto 5.2.1 lacks of ACM: it issues a certificate whether or not anybody proves that the names are his, and deletes
one that is in use."""

from moto.acm.models import AWSCertificateManagerBackend, CertBundle
from moto.cloudfront.models import cloudfront_backends
from moto.core.exceptions import JsonRESTError
from moto.elbv2.models import elbv2_backends
from moto.route53.models import route53_backends

_check = CertBundle.check
_delete = AWSCertificateManagerBackend.delete_certificate


def patch():
    CertBundle.check = check
    AWSCertificateManagerBackend.delete_certificate = delete


def check(self):
    """https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html"""
    if self.status != "PENDING_VALIDATION" or _is_proven(self):
        _check(self)


def _is_proven(certificate):
    asked = certificate.describe()["Certificate"].get("DomainValidationOptions", [])
    account = certificate.arn.split(":")[4]
    answered = {
        (record.name.rstrip("."), value.rstrip("."))
        for zone in route53_backends[account]["aws"].zones.values()
        for record in zone.rrsets
        if record.type == "CNAME"
        for value in record.records
    }
    proofs = (each["ResourceRecord"] for each in asked)
    return all((each["Name"].rstrip("."), each["Value"].rstrip(".")) in answered for each in proofs)


def delete(self, arn):
    """https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html"""
    if any(arn in used for used in (_of_balancers(self), _of_distributions(self))):
        raise JsonRESTError("ResourceInUseException", f"Certificate {arn} in account {self.account_id} is in use.")
    return _delete(self, arn)


def _of_balancers(acm):
    balancers = elbv2_backends[acm.account_id][acm.region_name].load_balancers.values()
    return {arn for each in balancers for listener in each.listeners.values() for arn in listener.certificates}


def _of_distributions(acm):
    distributions = cloudfront_backends[acm.account_id]["aws"].distributions.values()
    return {each.distribution_config["ViewerCertificate"].get("ACMCertificateArn") for each in distributions}
