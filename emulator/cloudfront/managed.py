"""The policies that AWS has for everybody, as far as anybody here would choose them:
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html"""


def _items(*names):
    return {"Quantity": len(names), "Items": list(names)}


def _parts(headers, cookies, queries, *names):
    """Which headers, cookies and query strings are meant."""
    return {
        "HeadersConfig": {"HeaderBehavior": headers, **({"Headers": _items(*names)} if names else {})},
        "CookiesConfig": {"CookieBehavior": cookies},
        "QueryStringsConfig": {"QueryStringBehavior": queries},
    }


def _cached(least, usual, most, compressed, parts):
    key = {"EnableAcceptEncodingGzip": compressed, "EnableAcceptEncodingBrotli": compressed, **parts}
    return {"MinTTL": least, "DefaultTTL": usual, "MaxTTL": most, "ParametersInCacheKeyAndForwardedToOrigin": key}


_NOTHING = _parts("none", "none", "none")
_BY_ORIGIN = ("Host", "Origin", "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")

_POLICIES = {
    "CachePolicy": {
        "658327ea-f89d-4fab-a63d-7e88639e58f6": ("CachingOptimized", _cached(1, 86400, 31536000, True, _NOTHING)),
        "4135ea2d-6df8-44a3-9df3-4b5a84be39ad": ("CachingDisabled", _cached(0, 0, 0, False, _NOTHING)),
        "83da9c7e-98b4-4e11-a168-04f0df8e2c65": (
            "UseOriginCacheControlHeaders",
            _cached(0, 0, 31536000, True, _parts("whitelist", "all", "none", *_BY_ORIGIN)),
        ),
        "4cc15a8a-d715-48a4-82b8-cc0b614638fe": (
            "UseOriginCacheControlHeaders-QueryStrings",
            _cached(0, 0, 31536000, True, _parts("whitelist", "all", "all", *_BY_ORIGIN)),
        ),
        "2e54312d-136d-493c-8eb9-b001f22f67d2": (
            "Amplify",
            _cached(2, 2, 600, True, _parts("whitelist", "all", "all", "Authorization", "CloudFront-Viewer-Country", "Host")),
        ),
    },
    "OriginRequestPolicy": {
        "216adef6-5c7f-47e4-b989-5492eafa07d3": ("AllViewer", _parts("allViewer", "all", "all")),
        "b689b0a8-53d0-40ab-baf2-68738e2966ac": (
            "AllViewerExceptHostHeader",
            _parts("allExcept", "all", "all", "Host"),
        ),
    },
    "ResponseHeadersPolicy": {
        "67f7725c-6f97-4210-82d7-5512b31e9d03": (
            "SecurityHeadersPolicy",
            {
                "SecurityHeadersConfig": {
                    "XSSProtection": {"Override": False, "Protection": True, "ModeBlock": True},
                    "FrameOptions": {"Override": False, "FrameOption": "SAMEORIGIN"},
                    "ReferrerPolicy": {"Override": False, "ReferrerPolicy": "strict-origin-when-cross-origin"},
                    "ContentTypeOptions": {"Override": True},
                    "StrictTransportSecurity": {"Override": False, "AccessControlMaxAgeSec": 31536000},
                }
            },
        ),
    },
}

# By kind and id.
MANAGED = {
    kind: {id: dict(config, Name="Managed-" + name, Comment="") for id, (name, config) in policies.items()}
    for kind, policies in _POLICIES.items()
}
