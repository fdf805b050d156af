"""What the task definition gives: variables and secrets alike."""

import os

NEEDED = (
    "LTT_ENV",
    "LTT_FRONTEND_URL",
    "LTT_CORS_ORIGINS",
    "LTT_DATABASE_URL",
    "LTT_CHECKPOINT_DATABASE_URL",
    "LTT_REDIS_URL",
    "LTT_ANTHROPIC_API_KEY",
    "LTT_LTI_PRIVATE_KEY",
    "LTT_LTI_PUBLIC_KEY",
    "LTT_LTI_PLATFORM_CONFIG",
)


def require(*names: str) -> None:
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise SystemExit("not set: " + ", ".join(missing))
