"""An error as each of AWS's protocols says it."""

import json
from collections import namedtuple
from xml.sax.saxutils import escape

Refusal = namedtuple("Refusal", "code status message")

_TOKEN = "The security token included in the request is expired"

# https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-signing-troubleshooting.html and each API's common errors
EXPIRED = {
    "cbor": Refusal("ExpiredTokenException", 400, _TOKEN),
    "ec2": Refusal("RequestExpired", 400, "Request has expired."),
    "json": Refusal("ExpiredTokenException", 400, _TOKEN),
    "query": Refusal("ExpiredToken", 403, _TOKEN),
    "rest-json": Refusal("ExpiredTokenException", 403, _TOKEN),
    "rest-xml": Refusal("ExpiredToken", 403, _TOKEN),
    "s3": Refusal("ExpiredToken", 400, "The provided token has expired."),
}

REQUEST = "00000000-0000-0000-0000-000000000000"


def answer(protocol, refusal, start_response):
    kind, body = _FORMS[protocol](refusal)
    headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("x-amzn-RequestId", REQUEST)]
    if protocol == "rest-json":
        headers.append(("x-amzn-ErrorType", refusal.code))
    if protocol == "cbor":
        headers.append(("smithy-protocol", "rpc-v2-cbor"))
    start_response(f"{refusal.status} REFUSED", headers)
    return [body]


def _json(refusal):
    return "application/x-amz-json-1.1", json.dumps({"__type": refusal.code, "message": refusal.message}).encode()


def _cbor(refusal):
    """https://www.rfc-editor.org/rfc/rfc8949: a map of two texts."""
    texts = (text.encode() for text in ("__type", refusal.code, "message", refusal.message))
    return "application/cbor", b"\xa2" + b"".join(b"\x79" + len(each).to_bytes(2, "big") + each for each in texts)


def _xml(form):
    def fill(refusal):
        return "text/xml", form.format(code=escape(refusal.code), message=escape(refusal.message), request=REQUEST).encode()

    return fill


_of_errors = _xml(
    "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>"
    "<RequestId>{request}</RequestId></ErrorResponse>"
)
_FORMS = {
    "cbor": _cbor,
    "ec2": _xml(
        "<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors>"
        "<RequestID>{request}</RequestID></Response>"
    ),
    "json": _json,
    "query": _of_errors,
    "rest-json": _json,
    "rest-xml": _of_errors,
    "s3": _xml("<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{request}</RequestId></Error>"),
}
