"""What moto 5.2.1 lacks of ECR: an image's digest is that of its manifest, so that two images have two
(https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests; moto's is that of its layers, or a random
number), and an image whose last tag goes to another one stays, untagged
(https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-retag.html)."""

import hashlib

from moto.ecr.models import ECRBackend, Image

_put_image = ECRBackend.put_image


def patch():
    Image._create_digest = create_digest
    ECRBackend.put_image = put_image


def put_image(self, repository_name, image_manifest, image_tag, *args, **kwargs):
    repository = self.repositories.get(repository_name)
    if repository and image_tag:
        for image in self._resolve_image_tag_mutability(repository, image_tag):
            if image.image_manifest != image_manifest:
                image.image_tags.remove(image_tag)
                image.image_tag = image.image_tags[0] if image.image_tags else None
    return _put_image(self, repository_name, image_manifest, image_tag, *args, **kwargs)


def create_digest(self):
    self._image_digest = "sha256:" + hashlib.sha256(self.image_manifest.encode()).hexdigest()
