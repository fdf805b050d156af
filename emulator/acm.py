"""What moto 5.2.1 lacks of ACM: it issues a certificate whether or not anybody proves that the names are his, and deletes
one that is in use."""

import warnings

from moto.acm.models import AWSCertificateManagerBackend, CertBundle, acm_backends
from moto.cloudfront.models import cloudfront_backends
from moto.core.exceptions import JsonRESTError
from moto.elbv2.exceptions import ELBClientError
from moto.elbv2.models import ELBv2Backend, elbv2_backends
from moto.route53.models import route53_backends
from moto.utilities.arns import parse_arn

_check = CertBundle.check
_delete = AWSCertificateManagerBackend.delete_certificate
_create_listener = ELBv2Backend.create_listener


def patch():
    CertBundle.check = check
    AWSCertificateManagerBackend.delete_certificate = delete
    ELBv2Backend.create_listener = create_listener
    # A code that the service's own model does not have.
    warnings.filterwarnings("ignore", message=".*UnsupportedCertificate")


def check(self):
    """https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html"""
    if self.status != "PENDING_VALIDATION" or _is_proven(self):
        _check(self)


def _is_proven(certificate):
    asked = certificate.describe()["Certificate"].get("DomainValidationOptions", [])
    account = parse_arn(certificate.arn).account
    answered = {
        (record.name.rstrip("."), value.rstrip("."))
        for zone in route53_backends[account]["aws"].zones.values()
        for record in zone.rrsets
        if record.type == "CNAME"
        for value in record.records
    }
    proofs = (each["ResourceRecord"] for each in asked)
    return all((each["Name"].rstrip("."), each["Value"].rstrip(".")) in answered for each in proofs)


def find(backend, arn):
    """None where there is none."""
    return backend.get_certificate(arn) if arn in backend._certificates else None


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


def create_listener(self, load_balancer_arn, protocol, port, ssl_policy, certificate, *args, **settings):
    """moto's balancers take a certificate that nobody issued."""
    found = find(acm_backends[self.account_id][self.region_name], certificate)
    if found and found.status != "ISSUED":
        raise ELBClientError(
            "UnsupportedCertificate",
            f"The certificate '{certificate}' must have a fully-qualified domain name, a supported signature, and a supported "
            "key size.",
        )
    return _create_listener(self, load_balancer_arn, protocol, port, ssl_policy, certificate, *args, **settings)
