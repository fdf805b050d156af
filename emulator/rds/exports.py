"""What moto 5.2.1 lacks of the logs that RDS exports to CloudWatch: there are none, and any kind may be asked for."""

from moto.logs.models import LogsBackend, logs_backends
from moto.rds.exceptions import InvalidParameterCombination
from moto.rds.models import DBCluster, rds_backends

from emulator import logs
from emulator.rds import engines

# https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html and …CreateDBCluster.html
KINDS = {
    "postgres": ("iam-db-auth-error", "postgresql", "upgrade"),
    engines.AURORA: ("iam-db-auth-error", "instance", "postgresql"),
}


def patch():
    LogsBackend.delete_log_group = delete_group


def check(engine, version, kinds):
    for kind in kinds or []:
        if kind not in KINDS.get(engine, (kind,)):
            raise InvalidParameterCombination(
                f"You cannot use the log types '{kind}' with engine version {engine} {version}. For supported log "
                "types, see the documentation."
            )


def change(database, asked):
    kept = [each for each in database.enabled_cloudwatch_logs_exports if each not in asked.get("DisableLogTypes", [])]
    new = [each for each in asked.get("EnableLogTypes", []) if each not in kept]
    database.enabled_cloudwatch_logs_exports = kept + new
    write(database)


def write(database):
    """Once there is an instance, RDS makes the group of each log unless there is one, which then stays:
    https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html"""
    backend = logs_backends[database.account_id][database.region]
    writers = database.members if isinstance(database, DBCluster) else [database]
    for group in _groups(database) if writers else []:
        backend.ensure_log_group(group)
        for writer in writers:
            backend.ensure_log_stream(group, f"{writer.db_instance_identifier}.0")


def _groups(database):
    kind = "cluster" if isinstance(database, DBCluster) else "instance"
    return [f"/aws/rds/{kind}/{database.resource_id}/{log}" for log in database.enabled_cloudwatch_logs_exports]


def delete_group(self, log_group_name):
    """Whoever deletes the group of a database that still runs finds it made anew, without its settings."""
    logs.delete_log_group(self, log_group_name)
    databases = rds_backends[self.account_id][self.region_name]
    for database in (*databases.clusters.values(), *databases.databases.values()):
        if log_group_name in _groups(database):
            write(database)
