"""What a test tells the emulated AWS beside what AWS can be told: POST /emulated/<what>, with JSON."""

import json

from moto.moto_server.werkzeug_app import DomainDispatcherApplication

_call = DomainDispatcherApplication.__call__

PLACE = "/emulated/"

_takers = {}


def patch():
    DomainDispatcherApplication.__call__ = call


def on(what, taker):
    """What is told there is handed to `taker`, which raises a ValueError at what it does not understand."""
    _takers[PLACE + what] = taker


def call(self, environ, start_response):
    path = environ.get("PATH_INFO", "")
    if not path.startswith(PLACE):
        return _call(self, environ, start_response)
    status, answer = _tell(path, environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(answer)))])
    return [answer]


def _tell(path, body):
    if path not in _takers:
        return "404 NOT FOUND", f"nothing is told at {path}; known: {', '.join(sorted(_takers))}".encode()
    try:
        _takers[path](json.loads(body))
    except ValueError as fault:
        return "400 BAD REQUEST", str(fault).encode()
    return "200 OK", b""
