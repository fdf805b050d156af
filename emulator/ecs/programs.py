"""What the images of an emulated AWS do, which nobody can know: a test says it (emulator.control). Of what nobody says
anything, a task that is run once writes a line and exits with 0, and one of a service runs and is healthy."""

import re

from emulator import control

WORDS = {
    "image",
    "family",
    "command",
    "connected",
    "exitCode",
    "log",
    "health",
    "reason",
    "runs",
    "secrets",
    "unplaced",
    "waits",
}
HEALTH = ("HEALTHY", "UNHEALTHY", "UNKNOWN")

_REGISTRY = re.compile(r"^[^/]+\.amazonaws\.com/")

_programs = []


def patch():
    control.on("ecs/programs", put)


def put(said):
    """The last that is said of an image or a family holds.

    image:     without its registry, with or without its tag or digest
    family:    of task definitions, with or without a revision; of their essential containers
    command:   only of containers that run this one
    exitCode:  with which it ends, also in a service, whose tasks run on without
    reason:    of that end, as an agent says it of a container, like "OutOfMemoryError: …"
    log:       its lines
    health:    what its check says, or that of a load balancer where it has none itself
    runs:      true if it does not end by itself, even where it is run once
    secrets:   by their names, the values that it writes where it ends with 0
    connected: false if ECS Exec does not reach it
    waits:     true if it does not get past PENDING until somebody says false, also where it has begun
    unplaced:  why RunTask does not begin it, like "Capacity is unavailable at this time. …"
    """
    if not isinstance(said, dict) or said.keys() - WORDS or not said.keys() & {"family", "image"}:
        raise ValueError(f"a program has an image or a family, and of {', '.join(sorted(WORDS))}; got {said}")
    if said.get("health", "HEALTHY") not in HEALTH:
        raise ValueError(f"health is one of {', '.join(HEALTH)}, got {said['health']}")
    _programs.insert(0, said)


def of(definition, container, command):
    return next((each for each in _programs if _is_meant(each, definition, container, command)), {})


def _is_meant(program, definition, container, command):
    if program.get("command") not in (None, command):
        return False
    if "family" in program:
        named = program["family"] in (definition.family, f"{definition.family}:{definition.revision}")
        return named and container.get("essential", True)
    image = _REGISTRY.sub("", container["image"])
    return program["image"] in (image, re.split("[:@]", image)[0])
