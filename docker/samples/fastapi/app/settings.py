"""What the task definition gives: variables and secrets alike."""

import os


def require(*names: str) -> None:
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise SystemExit("not set: " + ", ".join(missing))
