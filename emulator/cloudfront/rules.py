"""What CloudFront refuses to make or to change."""

import ipaddress
import re

from moto.acm.models import acm_backends
from moto.cloudfront.exceptions import DomainNameNotAnS3Bucket, OriginDoesNotExist
from moto.s3.models import s3_backends

from emulator import acm, amplify
from emulator.cloudfront.errors import Refused
from emulator.cloudfront.managed import MANAGED

BUCKET = re.compile(r"(?P<name>.+)\.s3(?:[.-](?!website)[a-z0-9-]+)?\.amazonaws\.com")

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html#add-origin-custom-headers-denylist
OWN_HEADERS = re.compile(
    "cache-control|connection|content-length|cookie|host|if-(?:match|modified-since|none-match|range|unmodified-since)"
    "|max-forwards|pragma|proxy-(?:authenticate|authorization|connection)|range|request-range|te|trailer"
    "|transfer-encoding|upgrade|via|x-real-ip|x-(?:amz|edge)-.*",
    re.IGNORECASE,
)

# https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AllowedMethods.html
METHODS = [
    {"GET", "HEAD"},
    {"GET", "HEAD", "OPTIONS"},
    {"GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"},
]

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html
ERROR_CODES = {400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504}

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
SECURITY_HEADERS = {
    "content-security-policy",
    "referrer-policy",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
    "x-xss-protection",
}


def items(part):
    return (part or {}).get("Items") or []


def behaviors(config):
    return [config["DefaultCacheBehavior"], *items(config.get("CacheBehaviors"))]


def invalid(message):
    return Refused("InvalidArgument", message)


def distribution(backend, config, id=None):
    """Whether this may become of a new distribution or of the one with that id."""
    if config.get("DefaultRootObject", "").startswith("/"):
        raise Refused("InvalidDefaultRootObject")
    for origin in items(config["Origins"]):
        _origin(backend, origin)
    ids = {each["Id"] for part in ("Origins", "OriginGroups") for each in items(config.get(part))}
    for behavior in behaviors(config):
        _behavior(backend, ids, behavior)
    for page in items(config.get("CustomErrorResponses")):
        _error_page(page)
    _aliases(backend, config, id)
    _logging(backend, config.get("Logging") or {})


def _origin(backend, origin):
    domain, control, bucket = origin["DomainName"], origin.get("OriginAccessControlId"), origin.get("S3OriginConfig")
    if bucket is not None and not BUCKET.fullmatch(domain):
        raise DomainNameNotAnS3Bucket
    if control:
        if control not in backend.named["OriginAccessControl"]:
            raise Refused("InvalidOriginAccessControl")
        if (bucket or {}).get("OriginAccessIdentity"):
            raise Refused("IllegalOriginAccessConfiguration")
        kind = backend.named["OriginAccessControl"][control].config["OriginAccessControlOriginType"]
        if kind == "s3" and not BUCKET.fullmatch(domain):
            raise Refused("InvalidDomainNameForOriginAccessControl")
    if _is_address(domain):
        raise invalid("The parameter origin name cannot be an IP address.")
    _within(origin, "ConnectionAttempts", 3, "InvalidArgument")
    _within(origin, "ConnectionTimeout", 10, "InvalidArgument")
    for config in filter(None, (origin.get("CustomOriginConfig"), origin.get("VpcOriginConfig"))):
        # https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html
        _within(config, "OriginReadTimeout", 120, "InvalidOriginReadTimeout")
        _within(config, "OriginKeepaliveTimeout", 120, "InvalidOriginKeepaliveTimeout")
    for header in items(origin.get("CustomHeaders")):
        if OWN_HEADERS.fullmatch(header["HeaderName"]):
            raise invalid(f"The parameter HeaderName : {header['HeaderName']} is not allowed.")


def _is_address(text):
    try:
        return bool(ipaddress.ip_address(text))
    except ValueError:
        return False


def _within(config, member, most, code):
    if config.get(member) is not None and not 1 <= int(config[member]) <= most:
        raise Refused(code)


def _behavior(backend, origins, behavior):
    if behavior["TargetOriginId"] not in origins:
        raise OriginDoesNotExist
    for kind in MANAGED:
        id = behavior.get(kind + "Id")
        if id and id not in backend.named[kind]:
            raise Refused("NoSuch" + kind)
    if behavior.get("CachePolicyId") and behavior.get("ForwardedValues"):
        raise invalid("The parameter ForwardedValues cannot be used when a cache policy is associated to the cache behavior.")
    if not behavior.get("CachePolicyId") and not behavior.get("ForwardedValues"):
        raise invalid("The parameter ForwardedValues is required.")
    methods = behavior.get("AllowedMethods") or {"Items": ["GET", "HEAD"]}
    cached = set(items(methods.get("CachedMethods"))) or {"GET", "HEAD"}
    if set(items(methods)) not in METHODS or cached not in METHODS[:2] or not cached <= set(items(methods)):
        raise invalid("The parameter AllowedMethods or CachedMethods is not one of the sets of methods that CloudFront knows.")


def _error_page(page):
    if int(page["ErrorCode"]) not in ERROR_CODES:
        raise Refused("InvalidErrorCode")
    path, code = page.get("ResponsePagePath") or "", page.get("ResponseCode") or ""
    if bool(path) != bool(code):
        raise invalid("The parameters ResponsePagePath and ResponseCode must be given together.")
    if path and not path.startswith("/"):
        raise Refused("InvalidRelativePath")
    if code and int(code) not in ERROR_CODES | {200}:
        raise Refused("InvalidResponseCode")


def _aliases(backend, config, id):
    aliases, viewer = items(config.get("Aliases")), config.get("ViewerCertificate") or {}
    arn = viewer.get("ACMCertificateArn")
    if aliases and not arn and not viewer.get("IAMCertificateId"):
        raise Refused(
            "InvalidViewerCertificate",
            "To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a trusted certificate "
            "that validates your authorization to use the domain name.",
        )
    if arn:
        names = _names_of_certificate(backend, arn)
        if not all(covered(alias, names) for alias in aliases):
            raise Refused(
                "InvalidViewerCertificate",
                "The certificate that is attached to your distribution doesn't cover the alternate domain name (CNAME) "
                "that you're trying to add.",
            )
    taken = {
        alias
        for other in backend.distributions.values()
        if other.distribution_id != id
        for alias in items(other.distribution_config.get("Aliases"))
    }
    # Amplify puts its hosts into distributions of its own.
    if set(aliases) & (taken | amplify.hosts(backend.account_id)):
        raise Refused(
            "CNAMEAlreadyExists", "One or more of the CNAMEs you provided are already associated with a different resource."
        )


def _names_of_certificate(backend, arn):
    """CloudFront takes its certificates from us-east-1, and only those that are issued."""
    certificate = acm.find(acm_backends[backend.account_id]["us-east-1"], arn)
    if not certificate or certificate.status != "ISSUED":
        raise Refused(
            "InvalidViewerCertificate",
            "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid "
            "certificate chain.",
        )
    found = certificate.describe()["Certificate"]
    return {found["DomainName"], *found["SubjectAlternativeNames"]}


def covered(alias, names):
    """A star stands for one label."""
    return alias in names or "*." + alias.partition(".")[2] in names


def _logging(backend, logging):
    """https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html#AccessLogsBucketAndFileOwnership"""
    if not logging.get("Enabled"):
        return
    domain = BUCKET.fullmatch(logging["Bucket"])
    bucket = domain and s3_backends[backend.account_id]["aws"].buckets.get(domain["name"])
    if not bucket:
        raise invalid("The parameter Logging Bucket does not refer to a valid S3 bucket.")
    if (bucket.ownership_rule or "BucketOwnerEnforced") == "BucketOwnerEnforced":
        raise invalid(f"The S3 bucket that you specified for CloudFront logs does not enable ACL access: {logging['Bucket']}")


def cache_policy(config):
    if not config["MinTTL"] <= config.get("DefaultTTL", 86400) <= config.get("MaxTTL", 31536000):
        raise invalid("The parameter MinTTL, DefaultTTL or MaxTTL is out of order.")
    key = config.get("ParametersInCacheKeyAndForwardedToOrigin") or {}
    if config.get("MaxTTL") == 0:
        # What is not kept needs no key.
        for switch in ("EnableAcceptEncodingGzip", "EnableAcceptEncodingBrotli"):
            if key.get(switch):
                raise invalid(f"The parameter {switch} is invalid for policy with caching disabled.")
        for part, behavior in (("Headers", "Header"), ("Cookies", "Cookie"), ("QueryStrings", "QueryString")):
            if key[part + "Config"][behavior + "Behavior"] != "none":
                raise invalid(f"The parameter {behavior}Behavior is invalid for policy with caching disabled.")


def origin_request_policy(config):
    """https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/origin-request-create-origin-request-policy.html"""
    for header in items(config["HeadersConfig"].get("Headers")):
        if header.lower() in ("authorization", "accept-encoding") and config["HeadersConfig"]["HeaderBehavior"] == "whitelist":
            raise invalid(f"The parameter Headers contains {header} that is not allowed.")


def response_headers_policy(config):
    for header in items(config.get("CustomHeadersConfig")):
        if header["Header"].lower() in SECURITY_HEADERS:
            raise invalid(
                f"The parameter CustomHeaders contains {header['Header']} that is a security header and cannot be set as custom "
                "header."
            )
    cors = config.get("CorsConfig") or {}
    if cors.get("AccessControlAllowCredentials") and "*" in items(cors.get("AccessControlAllowHeaders")):
        # https://github.com/aws/aws-cdk/pull/35308
        raise invalid("The parameter Access-Control-Allow-Headers cannot contain * when allowCredentials is true.")
