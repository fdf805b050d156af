"""What moto 5.2.1 lacks of a server: it answers requests in threads, but its models know no lock."""

from threading import Lock

from moto.moto_server.werkzeug_app import DomainDispatcherApplication

_call = DomainDispatcherApplication.__call__
_one_at_a_time = Lock()


def patch():
    DomainDispatcherApplication.__call__ = call


def call(self, environ, start_response):
    """Now and then, of two requests at once one meets what the other has half changed and gets a 500."""
    with _one_at_a_time:
        return _call(self, environ, start_response)
