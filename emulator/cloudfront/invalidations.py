"""moto calls an invalidation done at once, by a word that AWS does not use. Here it is done when it was looked at twice:
https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Invalidation.html"""

from moto.cloudfront.models import CloudFrontBackend, Invalidation

_init = Invalidation.__init__
_get = CloudFrontBackend.get_invalidation


def patch():
    Invalidation.__init__ = init
    CloudFrontBackend.get_invalidation = get


def init(self, *args, **settings):
    _init(self, *args, **settings)
    self.status, self.looks = "InProgress", 0


def get(self, *args, **settings):
    invalidation = _get(self, *args, **settings)
    invalidation.looks += 1
    if invalidation.looks > 1:
        invalidation.status = "Completed"
    return invalidation
