"""The rules of metric math, for whoever takes it:
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html"""

import re
from collections import Counter

MOST_METRICS = 10

ID = re.compile(r"[a-z][a-zA-Z0-9_]*")
_NAME = re.compile(r"[a-zA-Z_]\w*")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")

# Without SEARCH and those that look elsewhere: they return several series, of which nothing can be watched.
FUNCTIONS = set(
    "ABS ANOMALY_DETECTION_BAND AVG CEIL DATAPOINT_COUNT DAY DIFF DIFF_TIME EPOCH FILL FIRST FLOOR HOUR IF LAST LINEAR LOG "
    "LOG10 MAX METRICS METRIC_COUNT MIN MINUTE MONTH PERIOD RATE REPEAT RUNNING_SUM STDDEV SUM TIME_SERIES YEAR".split()
)


def fault(queries):
    """What is wrong with queries of which one is to be watched, None if nothing is."""
    ids = Counter(query.get("Id") or "" for query in queries)
    bad = [id for id, times in ids.items() if times > 1 or not ID.fullmatch(id)]
    if bad:
        return f"Ids must be unique, begin with a lower-case letter and hold letters, digits and _, got {bad[0]}"
    for query in queries:
        if bool(query.get("Expression")) == bool(query.get("MetricStat")):
            return f"Exactly one of Expression and MetricStat must stand in {query['Id']}"
    returned = [query["Id"] for query in queries if str(query.get("ReturnData", True)).lower() == "true"]
    if len(returned) != 1:
        return f"Exactly one element of the metrics list should return data, got {', '.join(returned) or 'none'}"
    if sum(bool(query.get("MetricStat")) for query in queries) > MOST_METRICS:
        return f"At most {MOST_METRICS} metrics are taken"
    return next(filter(None, (_fault(query, ids) for query in queries if query.get("Expression"))), None)


def _fault(query, ids):
    text = _QUOTED.sub("", query["Expression"])
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return f"Error in expression '{query['Id']}': brackets do not match"
    for name in _NAME.findall(text):
        if name not in FUNCTIONS and name not in ids:
            return f"Error in expression '{query['Id']}': {name} is neither a function that is taken here nor an id"
        if name == query["Id"]:
            return f"Error in expression '{query['Id']}': it refers to itself"
    return None
