"""What moto 5.2.1 lacks of Aurora's clusters: it makes one of any words, even a second of the same name, and can't
restore one whose master login RDS manages."""

import re

from moto.rds.exceptions import (
    DBClusterNotFoundError,
    DBClusterParameterGroupNotFoundError,
    DBSubnetGroupNotFoundError,
    InvalidParameterCombination,
    InvalidParameterValue,
    RDSClientError,
)
from moto.rds.models import DBCluster, RDSBackend
from moto.rds.utils import valid_preferred_maintenance_window

from emulator.rds import engines, exports, instances, parameters

_create = RDSBackend.create_db_cluster
_modify = RDSBackend.modify_db_cluster
_scaling = DBCluster.scaling_configuration_info.fget

NAME = re.compile(r"[a-zA-Z](?:-?[a-zA-Z0-9])*")
DATABASE = re.compile(r"[a-zA-Z][a-zA-Z0-9_]*")


def patch():
    RDSBackend.create_db_cluster = create
    RDSBackend.modify_db_cluster = modify
    RDSBackend.restore_db_cluster_from_snapshot = restore
    DBCluster.scaling_configuration_info = property(scaling)


def create(self, settings):
    if settings["engine"] == engines.AURORA:
        _prepare(self, settings)
    return _create(self, settings)


def _prepare(backend, settings):
    _check_names(backend, settings)
    settings["engine_version"] = version = engines.exact(engines.AURORA, settings.get("engine_version") or "17")
    _check_days(settings.get("backup_retention_period"))
    _check_windows(settings.get("preferred_backup_window"), settings.get("preferred_maintenance_window"))
    exports.check(engines.AURORA, version, settings.get("enable_cloudwatch_logs_exports"))
    group = settings.get("db_cluster_parameter_group_name")
    if group:
        _check_group(backend, group, version)
    else:
        # moto's default is one of MySQL.
        settings["db_cluster_parameter_group_name"] = "default." + engines.family(engines.AURORA, version)
    if settings.get("db_subnet_group_name", "default") not in {"default", *backend.subnet_groups}:
        raise DBSubnetGroupNotFoundError(settings["db_subnet_group_name"])
    # The storage is spread over three zones, whoever names fewer of them:
    # https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/rds_cluster#availability_zones
    zones = list(settings.get("availability_zones") or [])
    others = (backend.region_name + letter for letter in "abcdef")
    zones += [zone for zone in others if zone not in zones]
    settings["availability_zones"] = zones[:3]


def _check_names(backend, settings):
    """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html"""
    name = settings["db_cluster_identifier"]
    if name in backend.clusters:
        raise RDSClientError("DBClusterAlreadyExistsFault", "DB Cluster already exists")
    if len(name) > 63 or not NAME.fullmatch(name):
        raise InvalidParameterValue(
            "The parameter DBClusterIdentifier is not a valid identifier. Identifiers must begin with a letter; must "
            "contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two "
            "consecutive hyphens."
        )
    database = settings.get("database_name")
    if database and (len(database) > 63 or not DATABASE.fullmatch(database)):
        raise InvalidParameterValue(
            "DatabaseName must begin with a letter and contain only alphanumeric characters and underscores."
        )
    master = settings.get("master_username")
    if master in ("admin", "rdsadmin"):
        raise InvalidParameterValue(
            f"MasterUsername {master} cannot be used as it is a reserved word used by the engine"
        )


def _check_days(days):
    """A cluster is always backed up, unlike an instance."""
    if days is not None and not 1 <= days <= 35:
        raise InvalidParameterValue(f"Invalid backup retention period: {days}. Must be between 1 and 35.")


def _check_windows(backup, maintenance):
    if backup and maintenance:
        fault = valid_preferred_maintenance_window(maintenance.lower(), backup)
        if fault:
            raise InvalidParameterValue(fault)


def _check_group(backend, name, version):
    group = backend.db_cluster_parameter_groups.get(name)
    if group:
        parameters.check_fits(group, engines.family(engines.AURORA, version), name)
    elif not name.startswith("default."):
        raise DBClusterParameterGroupNotFoundError(name)


def modify(self, settings):
    """moto also forgets a cluster whose modification it refuses, the logs to be exported, and whose its instances are when
    it gets another name."""
    name = settings["db_cluster_identifier"]
    if name not in self.clusters:
        raise DBClusterNotFoundError(name)
    cluster = self.clusters[name]
    if cluster.engine == engines.AURORA:
        _check_change(self, cluster, settings)
    asked = settings.get("cloudwatch_logs_export_configuration") or {}
    try:
        answer = _modify(self, settings)
    except Exception:
        self.clusters[name] = cluster
        raise
    now = settings.get("new_db_cluster_identifier") or name
    for instance in self.databases.values():
        if instance.db_cluster_identifier == name:
            instance.db_cluster_identifier = now
    exports.change(self.clusters[now], asked)
    return answer


def _check_change(backend, cluster, settings):
    version = settings.get("engine_version") or cluster.engine_version
    if version != cluster.engine_version:
        settings["engine_version"] = version = engines.exact(engines.AURORA, version)
        _check_upgrade(cluster.engine_version, version, settings.get("allow_major_version_upgrade"))
    _check_days(settings.get("backup_retention_period"))
    _check_windows(
        settings.get("preferred_backup_window") or cluster.preferred_backup_window,
        settings.get("preferred_maintenance_window") or cluster.preferred_maintenance_window,
    )
    asked = settings.get("cloudwatch_logs_export_configuration") or {}
    exports.check(engines.AURORA, version, asked.get("EnableLogTypes"))
    _check_group(backend, settings.get("db_cluster_parameter_group_name") or cluster.parameter_group, version)


def _check_upgrade(old, new, to_another_major):
    if [int(part) for part in new.split(".")] < [int(part) for part in old.split(".")]:
        raise InvalidParameterCombination(f"Cannot upgrade {engines.AURORA} from {old} to {new}")
    if engines.major(new) != engines.major(old) and not to_another_major:
        raise InvalidParameterCombination(
            "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version."
        )


def restore(self, from_snapshot_id, overrides):
    """What the snapshot holds and what it is told, the rest as for a new cluster: it has no instances, exports no
    logs, lies in the default VPC's subnets, and its master has the password of old unless RDS shall manage it.
    https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html"""
    snapshot = self.get_db_cluster_snapshot(from_snapshot_id)
    instances.check_key(self, snapshot)
    cluster = snapshot.cluster
    kept = ("engine_version", "master_username", "database_name", "port", "storage_encrypted", "backup_retention_period")
    settings = {name: getattr(cluster, name) for name in kept}
    settings["kms_key_id"] = snapshot.kms_key_id
    settings |= {name: value for name, value in overrides.items() if value is not None}
    if not settings.get("manage_master_user_password"):
        settings["master_user_password"] = "that of the snapshot"
    return self.create_db_cluster(settings)


def scaling(self):
    """moto tells how a cluster of serverless mode scales of those, too, that do not."""
    return _scaling(self) if self.engine_mode == "serverless" else None
