"""What moto 5.2.1 lacks of EventBridge: it takes whatever stands inside cron(…)."""

import re

from moto.events.models import EventsBackend


def patch():
    EventsBackend._CRON_REGEX = CRON


def _field(value, *others):
    """Values, ranges and steps, with a comma between them: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html"""
    part = "|".join([rf"(?:\*|{value}(?:-{value})?)(?:/[1-9]\d*)?", *others])
    return rf"(?:{part})(?:,(?:{part}))*"


_MINUTES = _field(r"[1-5]?\d")
_HOURS = _field(r"(?:1?\d|2[0-3])")
_DAY = r"(?:[12]\d|3[01]|[1-9])"
_DAYS_OF_MONTH = _field(_DAY, "L", rf"{_DAY}W")
_MONTHS = _field(r"(?:1[0-2]|[1-9]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)")
_WEEKDAY = r"(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)"
_DAYS_OF_WEEK = rf"(?:{_WEEKDAY}#[1-5]|{_field(_WEEKDAY, 'L', f'{_WEEKDAY}L')})"
_YEARS = _field(r"(?:19[7-9]\d|20\d\d|21\d\d)")

CRON = re.compile(
    rf"cron\(\s*{_MINUTES}\s+{_HOURS}\s+"
    rf"(?:{_DAYS_OF_MONTH}\s+{_MONTHS}\s+\?|\?\s+{_MONTHS}\s+{_DAYS_OF_WEEK})"
    rf"\s+{_YEARS}\s*\)$"
)
