"""What moto 5.2.1 lacks of ElastiCache: groups of several nodes, their changes, and the tags of what has a hyphen."""

import re

from moto.elasticache.models import ElastiCacheBackend

from emulator.elasticache import changes, groups, subnets

_init_backend = ElastiCacheBackend.__init__


def patch():
    ElastiCacheBackend.__init__ = init_backend
    for part in (groups, changes, subnets):
        part.patch()


def init_backend(self, *args, **settings):
    """moto refuses to list the tags of anything whose name has a hyphen."""
    _init_backend(self, *args, **settings)
    self.arn_regex = re.compile(r"^arn:aws:elasticache:[^:]*:[0-9]*:[a-z]+:.+$")
