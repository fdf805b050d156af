"""What moto 5.2.1 lacks of Application Auto Scaling: tags, and policies that make sense and go with their target."""

from emulator.autoscaling import policies, tags


def patch():
    for part in (tags, policies):
        part.patch()
