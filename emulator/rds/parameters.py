"""What moto 5.2.1 lacks of the parameter groups of RDS: it does not say that a user set a parameter, takes any family,
parameter and value, and lets go of a group that is in use."""

from moto.core.responses import ActionResult
from moto.rds.exceptions import (
    InvalidParameterCombination,
    InvalidParameterValue,
    DBParameterGroupNotFoundError,
    RDSClientError,
)
from moto.rds.models import DBClusterParameterGroup, DBParameterGroup, RDSBackend
from moto.rds.responses import RDSResponse

from emulator.rds import engines

_create = RDSBackend.create_db_parameter_group
_create_of_cluster = RDSBackend.create_db_cluster_parameter_group
_delete = RDSBackend.delete_db_parameter_group
_delete_of_cluster = RDSBackend.delete_db_cluster_parameter_group
_describe = RDSResponse.describe_db_parameters
_describe_of_cluster = RDSBackend.describe_db_cluster_parameters

FAMILIES = {engine + major for engine in ("postgres", engines.AURORA) for major in engines.NEWEST_MINOR}

BEYOND = 2**31
SWITCH = ("0", "1")

# The parameters that our databases may want set, with their values: words or the ends of a range. Whoever needs
# another one enters it here.
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html
PARAMETERS = {
    "auto_explain.log_min_duration": range(-1, BEYOND),
    "idle_in_transaction_session_timeout": range(0, BEYOND),
    "log_connections": SWITCH,
    "log_disconnections": SWITCH,
    "log_duration": SWITCH,
    "log_lock_waits": SWITCH,
    "log_min_duration_sample": range(-1, BEYOND),
    "log_min_duration_statement": range(-1, BEYOND),
    "log_statement": ("none", "ddl", "mod", "all"),
    "log_temp_files": range(-1, BEYOND),
    "max_connections": range(6, 262144),
    "pg_stat_statements.track": ("none", "top", "all"),
    "rds.force_ssl": SWITCH,
    "rds.log_retention_period": range(1440, 10081),
    "rds.logical_replication": SWITCH,
    "shared_preload_libraries": None,
    "statement_timeout": range(0, BEYOND),
    "track_io_timing": SWITCH,
}

# What a server reads at its start only.
STATIC = {"max_connections", "rds.logical_replication", "shared_preload_libraries"}


def patch():
    RDSBackend.create_db_parameter_group = create
    RDSBackend.create_db_cluster_parameter_group = create_of_cluster
    RDSBackend.delete_db_parameter_group = delete
    RDSBackend.delete_db_cluster_parameter_group = delete_of_cluster
    RDSBackend.describe_db_cluster_parameters = describe_of_cluster
    RDSResponse.describe_db_parameters = describe
    RDSResponse.reset_db_parameter_group = reset
    RDSResponse.reset_db_cluster_parameter_group = reset_of_cluster
    for group, method in ((DBParameterGroup, "update_parameters"), (DBClusterParameterGroup, "update_cluster_parameters")):
        setattr(group, method, _checked(getattr(group, method)))


def create(self, settings):
    _check_family(settings.get("db_parameter_group_family"))
    return _create(self, settings)


def create_of_cluster(self, db_cluster_parameter_group_name, db_parameter_group_family, description, tags):
    _check_family(db_parameter_group_family)
    return _create_of_cluster(self, db_cluster_parameter_group_name, db_parameter_group_family, description, tags)


def _check_family(family):
    if family not in FAMILIES:
        raise InvalidParameterValue(f"ParameterGroupFamily {family} is not a valid parameter group family")


def describe(self):
    answer = _describe(self)
    return ActionResult({"Parameters": _by_user(answer.result["Parameters"])})


def describe_of_cluster(self, db_cluster_parameter_group_name):
    return _by_user(_describe_of_cluster(self, db_cluster_parameter_group_name))


def _by_user(parameters):
    return [dict(each, Source="user") for each in parameters]


def _checked(update):
    def checked(group, new_parameters):
        new_parameters = list(new_parameters)
        for each in new_parameters:
            _check(each["ParameterName"], each["ParameterValue"], each.get("ApplyMethod"))
        return update(group, new_parameters)

    return checked


def _check(name, value, method):
    if name not in PARAMETERS:
        raise InvalidParameterValue(f"Could not find parameter with name: {name}")
    if name in STATIC and method == "immediate":
        raise InvalidParameterCombination(f"cannot use immediate apply method for static parameter {name}")
    allowed = PARAMETERS[name]
    if isinstance(allowed, range):
        good = value.lstrip("-").isdigit() and int(value) in allowed
        words = f"{allowed.start}-{allowed.stop - 1}"
    else:
        good, words = allowed is None or value in allowed, ",".join(allowed or ())
    if not good:
        raise InvalidParameterValue(f"Invalid parameter value: {value} for: {name} allowed values are: {words}")


def reset(self):
    """moto has neither ResetDBParameterGroup nor that of a cluster."""
    return _reset(self, "DBParameterGroupName", self.backend.db_parameter_groups)


def reset_of_cluster(self):
    return _reset(self, "DBClusterParameterGroupName", self.backend.db_cluster_parameter_groups)


def _reset(response, key, groups):
    name = response.params[key]
    if name not in groups:
        raise DBParameterGroupNotFoundError(name)
    for each in response.params.get("Parameters", []):
        groups[name].parameters.pop(each["ParameterName"], None)
    return ActionResult({key: name})


def delete(self, db_parameter_group_name):
    users = [each for each in self.databases.values() if each.db_parameter_group_name == db_parameter_group_name]
    _check_unused(db_parameter_group_name, users)
    return _delete(self, db_parameter_group_name)


def delete_of_cluster(self, db_cluster_parameter_group_name):
    users = [each for each in self.clusters.values() if each.parameter_group == db_cluster_parameter_group_name]
    _check_unused(db_cluster_parameter_group_name, users)
    return _delete_of_cluster(self, db_cluster_parameter_group_name)


def _check_unused(name, users):
    if users:
        raise RDSClientError(
            "InvalidDBParameterGroupState",
            f"One or more database instances are still members of this parameter group {name}, so the group "
            "cannot be deleted",
        )


def check_fits(group, family, name):
    """A group serves only databases of its own family."""
    its = getattr(group, "db_parameter_group_family", None) or getattr(group, "family", None)
    if its != family:
        raise InvalidParameterCombination(
            f"The parameter group {name} with DBParameterGroupFamily {its} can't be used for this instance. "
            f"Please use a parameter group with DBParameterGroupFamily {family}"
        )
