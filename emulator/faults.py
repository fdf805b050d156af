"""What moto 5.2.1 lacks of bad days: calls that fail because a test says so (emulator.control), and credentials that have
expired, which are those whose access key begins with EXPIRED."""

from moto.moto_server.werkzeug_app import DomainDispatcherApplication

from emulator import control, operations, refusals
from emulator.refusals import Refusal

_call = DomainDispatcherApplication.__call__

EXPIRED = "EXPIRED"

_faults = []


def patch():
    DomainDispatcherApplication.__call__ = call
    control.on("faults", put)


def put(said):
    """service: as its requests are signed, like ecs or elasticloadbalancing
    action:  all of them if none is said
    code:    of the error, like ThrottlingException, with its status (400) and message
    times:   so often, else once
    """
    if not isinstance(said, dict) or not said.keys() >= {"service", "code"}:
        raise ValueError(f"a fault has a service and a code, got {said}")
    _faults.append({"action": None, "status": 400, "message": "Rate exceeded", "times": 1, **said})


def call(self, environ, start_response):
    signed = operations.signed(environ.get("HTTP_AUTHORIZATION", ""))
    if signed:
        key, _, service = signed
        refusal = _refusal(environ, key, service)
        if refusal:
            return refusals.answer(operations.protocol(environ, service), refusal, start_response)
    return _call(self, environ, start_response)


def _refusal(environ, key, service):
    if key.startswith(EXPIRED):
        return refusals.EXPIRED[operations.protocol(environ, service)]
    for fault in _faults:
        if fault["service"] == service and fault["action"] in (None, operations.name(environ, service)):
            fault["times"] -= 1
            if fault["times"] <= 0:
                _faults.remove(fault)
            return Refusal(fault["code"], fault["status"], fault["message"])
    return None
