"""What moto 5.2.1 lacks of CloudWatch Logs: it takes any filter on any group, keeps both of two with one name, and
those of a group that is gone; who asks for the lines of some streams by how their names begin gets those of all."""

import json
import re

from moto.logs.exceptions import InvalidParameterException, LimitExceededException, ResourceNotFoundException
from moto.logs.models import LogsBackend
from moto.logs.responses import LogsResponse

_put = LogsBackend.put_metric_filter
_delete = LogsBackend.delete_metric_filter
_delete_group = LogsBackend.delete_log_group
_retain = LogsBackend.put_retention_policy
_filter_events = LogsResponse.filter_log_events

# https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
MOST_FILTERS = 100
MOST_FILTERS_WITH_EXPRESSIONS = 5

# https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]

# The syntax of patterns:
# https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
_EXPRESSION = r"%[\w:#=@/;,\-^$?\[\]{}|\\*+.]+%"
_QUOTED = r'"(?:\\.|[^"\\])*"'
_NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"
_OPERATOR = r"\s*(?:!=|<=|>=|=|<|>)\s*"

# A line of words: [name, name = value, …]; "..." stands for any number of words, once.
_WORD = r"[A-Za-z_]\w*"
_WORD_VALUE = rf'(?:{_QUOTED}|{_EXPRESSION}|[^\s,"\[\]{{}}()&|=<>!%]+)'
_WORD_TEST = rf"{_WORD}{_OPERATOR}{_WORD_VALUE}"
_FIELD = rf"(?:\.\.\.|{_WORD_TEST}(?:\s*(?:&&|\|\|)\s*{_WORD_TEST})*|{_WORD})"
WORDS = re.compile(rf"\[\s*{_FIELD}(?:\s*,\s*{_FIELD})*\s*\]")

# A line of JSON: { $.name = value && … }
PATH = r"\$(?:\.[\w\-]+|\.\*|\[(?:\d+|\*)\]|\['[^']+'\])+"
_JSON_VALUE = rf"(?:{_QUOTED}|{_EXPRESSION}|{_NUMBER}|\*|[\w.:/*\-]+)"
_JSON_TEST = re.compile(rf"{PATH}(?:{_OPERATOR}{_JSON_VALUE}|\s+(?:IS\s+(?:NULL|TRUE|FALSE)|NOT\s+EXISTS|EXISTS))")

# Any other line: terms, of which those with a ? are alternatives and those with a - must not be there.
_TERM = rf"[?-]?(?:{_QUOTED}|{_EXPRESSION}|\w+)"
TERMS = re.compile(rf"\s*(?:{_TERM}(?:\s+{_TERM})*\s*)?")


def patch():
    LogsBackend.put_metric_filter = put_metric_filter
    LogsBackend.delete_metric_filter = delete_metric_filter
    LogsBackend.delete_log_group = delete_log_group
    LogsBackend.put_retention_policy = put_retention_policy
    LogsResponse.filter_log_events = filter_log_events


def put_metric_filter(self, filter_name, filter_pattern, log_group_name, metric_transformations):
    if log_group_name not in self.groups:
        raise ResourceNotFoundException()
    _check_pattern(filter_pattern)
    for transformation in metric_transformations:
        _check_transformation(transformation, filter_pattern)
    others = [each for each in _filters(self, log_group_name) if each["filterName"] != filter_name]
    expressions = [each for each in others if re.search(_EXPRESSION, each["filterPattern"])]
    if len(others) >= MOST_FILTERS:
        raise LimitExceededException()
    if re.search(_EXPRESSION, filter_pattern) and len(expressions) >= MOST_FILTERS_WITH_EXPRESSIONS:
        raise LimitExceededException()
    self.filters.delete_filter(filter_name, log_group_name)
    _put(self, filter_name, filter_pattern, log_group_name, metric_transformations)


def _filters(backend, group):
    return backend.filters.get_matching_filters(log_group_name=group)


def _check_pattern(pattern):
    if not _is_pattern(pattern) or len(re.findall(_EXPRESSION, pattern)) > 2:
        raise InvalidParameterException("Invalid metric filter pattern")


def _is_pattern(pattern):
    text = pattern.strip()
    if text.startswith("["):
        return WORDS.fullmatch(text) is not None and text.count("...") <= 1
    if text.startswith("{"):
        return text.endswith("}") and _is_condition(text[1:-1])
    return TERMS.fullmatch(text) is not None


def _is_condition(text):
    """Tests, joined by && and ||, in parentheses or not: each step puts a shorter word, T, for what is one."""
    text, before = re.sub(r"\s+", " ", _JSON_TEST.sub("T", text)).strip(), None
    while text != before:
        before = text
        text = re.sub(r"\( ?T ?\)|T ?(?:&&|\|\|) ?T", "T", text)
    return text == "T"


def _check_transformation(transformation, pattern):
    value, dimensions = transformation["metricValue"], transformation.get("dimensions") or {}
    if transformation.get("defaultValue") is not None and dimensions:
        raise InvalidParameterException(
            "Invalid metric transformation: dimensions and default value are mutually exclusive properties."
        )
    if len(dimensions) > 3:
        raise InvalidParameterException("Invalid metric transformation: at most 3 dimensions are taken.")
    if not re.fullmatch(_NUMBER, value):
        _check_selector("metricValue", value, pattern)
    for selector in dimensions.values():
        _check_selector("dimension", selector, pattern)


def _check_selector(what, selector, pattern):
    """What a metric takes of a line must have a name in the pattern."""
    text = pattern.strip()
    if text.startswith("["):
        named = re.sub(_QUOTED, "", text)
        good = selector.startswith("$") and re.search(rf"[\[,]\s*{re.escape(selector[1:])}\b", named)
    else:
        good = text.startswith("{") and re.fullmatch(PATH, selector)
    if not good:
        raise InvalidParameterException(f"Invalid metric transformation: {what} {selector} is nothing of the pattern.")


def delete_metric_filter(self, filter_name=None, log_group_name=None):
    if log_group_name not in self.groups:
        raise ResourceNotFoundException()
    if not any(each["filterName"] == filter_name for each in _filters(self, log_group_name)):
        raise ResourceNotFoundException("The specified metric filter does not exist.")
    _delete(self, filter_name, log_group_name)


def delete_log_group(self, log_group_name):
    _delete_group(self, log_group_name)
    for each in _filters(self, log_group_name):
        self.filters.delete_filter(each["filterName"], log_group_name)


def put_retention_policy(self, log_group_name, retention_in_days):
    if retention_in_days not in DAYS:
        raise InvalidParameterException(
            constraint=f"Member must satisfy enum value set: {DAYS}", parameter="retentionInDays", value=retention_in_days
        )
    _retain(self, log_group_name, retention_in_days)


def filter_log_events(self):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"""
    prefix, group = self._get_param("logStreamNamePrefix"), self.logs_backend.groups.get(self._get_param("logGroupName"))
    if not prefix or not group:
        return _filter_events(self)
    if self._get_param("logStreamNames"):
        raise InvalidParameterException("LogStreamNames and LogStreamNamePrefix cannot be both specified.")
    streams = [name for name in group.streams if name.startswith(prefix)]
    if not streams:
        return json.dumps({"events": [], "searchedLogStreams": []})
    self.body = json.dumps(json.loads(self.body) | {"logStreamNames": streams})
    return _filter_events(self)
