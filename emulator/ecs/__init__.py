"""What moto 5.2.1 lacks of ECS: services that remember their settings, become steady and are targets while they run,
and definitions that could run."""

from emulator.ecs import definitions, services


def patch():
    for part in (definitions, services):
        part.patch()
