"""What moto 5.2.1 lacks when an answer does not arrive: AWS's SDKs then ask once more, and moto does once more what it has done.

A lock that was taken is then found taken, what was created is there already, what was deleted is gone. Why an answer
fails to arrive on one machine was not seen, only that it happens under load; each one that is given again is logged.
"""

import sys
from collections import OrderedDict
from contextlib import closing

from moto.moto_server.werkzeug_app import DomainDispatcherApplication

_call = DomainDispatcherApplication.__call__
_given = OrderedDict()

# More than are asked for while an SDK waits before it asks again; what is longer only lists, and may be listed anew.
KEPT, LONGEST = 4096, 16 * 1024


def patch():
    DomainDispatcherApplication.__call__ = call


def call(self, environ, start_response):
    """All tries of one call bear one id: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html

    Nobody tries again what he knows to have succeeded, so only a success that got lost is asked for twice.
    """
    tries = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
    if tries is None:
        return _call(self, environ, start_response)
    if tries not in _given:
        return _first(self, environ, start_response, tries)
    status, headers, body = _given[tries]
    asked = environ["HTTP_X_AMZ_TARGET"] if "HTTP_X_AMZ_TARGET" in environ else environ["PATH_INFO"]
    print(f"answered again: {environ['REQUEST_METHOD']} {asked} {environ.get('HTTP_AMZ_SDK_REQUEST')}", file=sys.stderr)
    start_response(status, headers)
    return [body]


def _first(self, environ, start_response, tries):
    said = []

    def start(status, headers, *failure):
        said[:] = [status, headers]
        return start_response(status, headers, *failure)

    answer = _call(self, environ, start)
    with closing(answer):
        body = b"".join(answer)
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") and said[0].startswith("2") and len(body) <= LONGEST:
        _given[tries] = (*said, body)
        if len(_given) > KEPT:
            _given.popitem(last=False)
    return [body]
