"""What moto 5.2.1 lacks of EventBridge: it takes whatever stands inside cron(…) and rate(…), and any target."""

import json
import re

from moto.core.exceptions import JsonRESTError
from moto.events.exceptions import ValidationException
from moto.events.models import EventsBackend

_put_targets = EventsBackend.put_targets

# https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
MOST_TARGETS = 5
MOST_INPUT = 8192

INPUTS = ("Input", "InputPath", "InputTransformer")

# https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html
RETRIES = {"MaximumEventAgeInSeconds": range(60, 86401), "MaximumRetryAttempts": range(0, 186)}

# Of a revision, or of the family, which means its latest active one:
# https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
TASK_DEFINITION = re.compile(r"arn:aws:ecs:[a-z0-9-]+:\d{12}:task-definition/[\w-]+(?::[1-9]\d*)?")


def patch():
    EventsBackend._CRON_REGEX = CRON
    EventsBackend._RATE_REGEX = RATE
    EventsBackend.put_targets = put_targets


def put_targets(self, name, event_bus_arn, targets):
    rule = self._get_event_bus(self._normalize_event_bus_arn(event_bus_arn)).rules.get(name)
    ids = {target["Id"] for target in (*(rule.targets if rule else ()), *targets)}
    if len(ids) > MOST_TARGETS:
        raise JsonRESTError("LimitExceededException", "The requested resource exceeds the maximum number allowed.")
    for target in targets:
        _check_input(target)
        _check_retries(target)
        if ":ecs:" in target["Arn"]:
            _check_task(target)
    _put_targets(self, name, event_bus_arn, targets)


def _check_input(target):
    if sum(target.get(name) is not None for name in INPUTS) > 1:
        raise ValidationException(f"Only one of {', '.join(INPUTS)} must be provided for target {target['Id']}.")
    text = target.get("Input")
    if text is None:
        return
    if len(text) > MOST_INPUT:
        raise ValidationException(f"Input for target {target['Id']} is longer than {MOST_INPUT} characters.")
    try:
        json.loads(text)
    except ValueError as fault:
        raise ValidationException(f"JSON syntax error in input for target {target['Id']} : {fault}") from fault


def _check_retries(target):
    for name, allowed in RETRIES.items():
        value = (target.get("RetryPolicy") or {}).get(name)
        if value is not None and value not in allowed:
            raise ValidationException(
                f"Value '{value}' of {name} for target {target['Id']} must be from {allowed.start} to "
                f"{allowed.stop - 1}."
            )


def _check_task(target):
    """https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-ecs-tasks-targets.html"""
    if not target.get("RoleArn"):
        raise ValidationException(f"RoleArn is required for target {target['Arn']}.")
    task = target.get("EcsParameters")
    if not task:
        raise ValidationException(f"Parameter(s) EcsParameters must be specified for target: {target['Id']}.")
    definition = task.get("TaskDefinitionArn", "")
    if not TASK_DEFINITION.fullmatch(definition):
        raise ValidationException(
            f"Parameter {definition} is not valid. Reason: Provided Arn is not in correct format."
        )
    if task.get("TaskCount", 1) < 1:
        raise ValidationException(f"TaskCount for target {target['Id']} must be at least 1.")
    network = (task.get("NetworkConfiguration") or {}).get("awsvpcConfiguration") or {}
    if task.get("LaunchType") == "FARGATE" and not network.get("Subnets"):
        raise ValidationException(
            f"NetworkConfiguration with subnets is required for target {target['Id']} on Fargate."
        )


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

# One of a unit is said in the singular: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rate-expressions.html
_ONE, _MORE = r"1 (?:minute|hour|day)", r"(?:[2-9]|[1-9]\d+) (?:minutes|hours|days)"
RATE = re.compile(rf"rate\((?:{_ONE}|{_MORE})\)$")
