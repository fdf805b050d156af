"""What moto 5.2.1 lacks of the instances of Aurora's clusters: it takes any class, any zone and what is the cluster's
to say."""

from collections import Counter

from moto.rds.exceptions import InvalidParameterCombination, RDSClientError
from moto.rds.models import DBInstanceClustered, RDSBackend

from emulator.rds import engines, exports, parameters

_create = RDSBackend.create_db_instance
_modify = RDSBackend.modify_db_instance

# What is said of the cluster and not of its instances:
# https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
OF_THE_CLUSTER = (
    "allocated_storage",
    "backup_retention_period",
    "db_name",
    "deletion_protection",
    "kms_key_id",
    "manage_master_user_password",
    "master_user_password",
    "master_username",
    "port",
    "preferred_backup_window",
    "storage_encrypted",
    "vpc_security_group_ids",
)


def patch():
    RDSBackend.create_db_instance = create
    RDSBackend.modify_db_instance = modify


def create(self, settings):
    cluster = self.clusters.get(settings.get("db_cluster_identifier") or "")
    if settings["engine"] == engines.AURORA and not settings.get("db_cluster_identifier"):
        raise InvalidParameterCombination(f"An instance of {engines.AURORA} needs a DB cluster.")
    if cluster and cluster.engine == engines.AURORA:
        _check(self, cluster, settings)
        settings["availability_zone"] = _zone(self, cluster, settings.get("availability_zone"))
    instance = _create(self, settings)
    exports.write(cluster or instance)
    return instance


def modify(self, db_instance_identifier, settings):
    instance = self.databases.get(db_instance_identifier)
    if isinstance(instance, DBInstanceClustered) and instance.engine == engines.AURORA:
        _check(self, instance.cluster, settings)
    changed = _modify(self, db_instance_identifier, settings)
    exports.write(instance.cluster if isinstance(instance, DBInstanceClustered) else changed)
    return changed


def _check(backend, cluster, settings):
    for name in OF_THE_CLUSTER:
        if settings.get(name) is not None:
            raise InvalidParameterCombination(
                f"The requested DB Instance will be a member of a DB Cluster. Set {name} for the DB Cluster."
            )
    version = settings.get("engine_version")
    if version and engines.exact(engines.AURORA, version) != cluster.engine_version:
        raise InvalidParameterCombination(
            f"The engine version that you requested for your DB instance ({version}) does not match the engine "
            f"version of your DB cluster ({cluster.engine_version})"
        )
    if settings.get("db_instance_class"):
        engines.check_class(backend, settings["db_instance_class"], cluster.engine_version)
    group = backend.db_parameter_groups.get(settings.get("db_parameter_group_name") or "")
    if group:
        parameters.check_fits(group, engines.family(engines.AURORA, cluster.engine_version), group.name)


def _zone(backend, cluster, asked):
    """moto puts whoever names no zone into the region's first. AWS takes those of the cluster's subnets, in turn."""
    subnets = backend.subnet_groups.get(cluster.db_subnet_group_name)
    if not subnets:
        return asked
    zones = sorted(each["SubnetAvailabilityZone"]["Name"] for each in subnets.subnets)
    if asked and asked not in zones:
        raise RDSClientError(
            "InvalidVPCNetworkStateFault",
            f"DB subnet group {subnets.name} has no subnet in {asked}, but in {', '.join(zones)}",
        )
    taken = Counter(member.availability_zone for member in cluster.members)
    return asked or min(zones, key=lambda zone: taken[zone])
