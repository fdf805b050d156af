"""What moto 5.2.1 lacks of ECS: definitions that could run, tasks that do something and end, and services that deploy and
are targets while they run."""

from emulator.ecs import definitions, programs, runs, services, sessions, starting, targets


def patch():
    for part in (definitions, programs, runs, services, sessions, starting, targets):
        part.patch()
