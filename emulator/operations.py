"""What a request asks for and in which of AWS's protocols: https://smithy.io/2.0/aws/protocols/index.html"""

import re
from io import BytesIO
from urllib.parse import parse_qs

from botocore.session import get_session

_SESSION = get_session()

CREDENTIAL = re.compile(r"Credential=([^/]+)/\d+/([^/]+)/([^/]+)/aws4_request")


def signed(authorization):
    """The access key, region and service that a request is signed for; None of one that is not."""
    found = CREDENTIAL.search(authorization)
    return found.groups() if found else None


def protocol(environ, service):
    if environ.get("HTTP_X_AMZ_TARGET"):
        return "json"
    if environ.get("HTTP_SMITHY_PROTOCOL") == "rpc-v2-cbor":
        return "cbor"
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        return "ec2" if service == "ec2" else "query"
    return "s3" if service == "s3" else _model(service).metadata["protocol"]


def name(environ, service):
    """That of the operation, as the API's reference calls it."""
    kind = protocol(environ, service)
    if kind == "json":
        return environ["HTTP_X_AMZ_TARGET"].split(".")[-1]
    if kind == "cbor":
        return environ["PATH_INFO"].split("/")[-1]
    if kind in ("query", "ec2"):
        return parse_qs(_body(environ).decode())["Action"][0]
    return _of_place(environ, service)


def _body(environ):
    """Leaves it for who reads it next."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = BytesIO(body)
    return body


def _model(service):
    return _SESSION.get_service_model(service)


def _of_place(environ, service):
    """The operation of REST whose method and path these are, and most of the query's parameters: a bucket's settings have
    nothing else of their own."""
    asked = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    fitting = []
    for operation in map(_model(service).operation_model, _model(service).operation_names):
        path, _, query = operation.http["requestUri"].partition("?")
        wanted = parse_qs(query, keep_blank_values=True)
        if (
            operation.http["method"] == environ["REQUEST_METHOD"]
            and _pattern(path).fullmatch(environ["PATH_INFO"])
            and all(asked.get(each, [None])[0] == value[0] for each, value in wanted.items())
        ):
            fitting.append((len(wanted), operation.name))
    # Of the same place with nothing to tell them apart, the plainest name: PutObject, not CopyObject, which has a header.
    return min(fitting, key=lambda each: (-each[0], each[1] == "CopyObject", each[1]))[1] if fitting else None


def _pattern(path):
    parts = re.split(r"(\{[^}]+\})", path.rstrip("/"))
    known = ("".join(".+" if part.endswith("+}") else "[^/]+" if part.startswith("{") else re.escape(part)) for part in parts)
    return re.compile("".join(known) + "/?")
