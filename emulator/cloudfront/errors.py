"""How CloudFront refuses: the codes and, where nothing more precise is known, the texts of its own model."""

import re
from functools import cache

from moto.cloudfront.exceptions import CloudFrontException
from moto.core.utils import get_service_model


class Refused(CloudFrontException):
    def __init__(self, code, message=None):
        super().__init__(code, message or _documented(code))


@cache
def _documented(code):
    return re.sub("<[^>]+>", "", get_service_model("cloudfront").shape_for(code).documentation)


def match(given, etag):
    """Who changes or deletes something must have seen its newest version."""
    if not given:
        raise Refused("InvalidIfMatchVersion")
    if given != etag:
        raise Refused("PreconditionFailed")
