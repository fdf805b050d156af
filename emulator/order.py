"""What moto 5.2.1 lacks of a server: it answers requests in threads, but its models know no lock."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from moto.moto_server.werkzeug_app import DomainDispatcherApplication

_call = DomainDispatcherApplication.__call__

# A thread with a queue: of those who wait for a lock, any may be next, and the last one may wait for long.
_one_at_a_time = ThreadPoolExecutor(max_workers=1)


def patch():
    DomainDispatcherApplication.__call__ = call


def call(self, environ, start_response):
    """Now and then, of two requests at once one meets what the other has half changed and gets a 500."""
    _await_body(environ)
    return _one_at_a_time.submit(_call, self, environ, start_response).result()


def _await_body(environ):
    """Whoever sends slowly keeps nobody else waiting."""
    sent = environ["wsgi.input"]
    size = -1 if environ.get("wsgi.input_terminated") else int(environ.get("CONTENT_LENGTH") or 0)
    environ["wsgi.input"] = BytesIO(sent.read(size))
