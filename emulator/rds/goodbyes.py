"""What moto 5.2.1 lacks of the end of databases: it drops them without the final snapshot that AWS insists on, and
their subnets while they stand in them."""

from moto.rds.exceptions import (
    DBClusterSnapshotAlreadyExistsError,
    InvalidParameterCombination,
    RDSClientError,
)
from moto.rds.models import DBInstanceClustered, RDSBackend
from moto.rds.responses import RDSResponse

_delete_instance = RDSBackend.delete_db_instance
_delete_cluster = RDSResponse.delete_db_cluster
_create_subnets = RDSBackend.create_subnet_group
_delete_subnets = RDSBackend.delete_subnet_group


def patch():
    RDSBackend.delete_db_instance = delete_instance
    RDSResponse.delete_db_cluster = delete_cluster
    RDSBackend.create_subnet_group = create_subnets
    RDSBackend.delete_subnet_group = delete_subnets


def delete_instance(self, db_instance_identifier, final_db_snapshot_identifier=None, skip_final_snapshot=False, **others):
    instance = self.databases.get(db_instance_identifier)
    if isinstance(instance, DBInstanceClustered):
        if final_db_snapshot_identifier:
            raise InvalidParameterCombination(
                "FinalDBSnapshotIdentifier can not be specified when deleting a cluster instance"
            )
    elif instance and not instance.deletion_protection:
        _check_snapshot(final_db_snapshot_identifier, skip_final_snapshot, "DB instance")
    return _delete_instance(self, db_instance_identifier, final_db_snapshot_identifier, skip_final_snapshot, **others)


def delete_cluster(self):
    snapshot = self.params.get("FinalDBSnapshotIdentifier")
    cluster = self.backend.clusters.get(self.params["DBClusterIdentifier"])
    if cluster and not cluster.deletion_protection and not cluster.members:
        _check_snapshot(snapshot, self.params.get("SkipFinalSnapshot"), "DB cluster")
        # moto refuses it when it has deleted the login already.
        if snapshot and snapshot in self.backend.cluster_snapshots:
            raise DBClusterSnapshotAlreadyExistsError(snapshot)
    answer = _delete_cluster(self)
    # Its automated backups go with it.
    for each in list(self.backend.cluster_snapshots.values()):
        if each.snapshot_type == "automated" and each.db_cluster_identifier == cluster.db_cluster_identifier:
            self.backend.delete_db_cluster_snapshot(each.db_cluster_snapshot_identifier)
    return answer


def _check_snapshot(identifier, skip, what):
    if skip and identifier:
        raise InvalidParameterCombination(
            f"FinalDBSnapshotIdentifier can not be specified when deleting a {what} with SkipFinalSnapshot"
        )
    if not skip and not identifier:
        raise InvalidParameterCombination("FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.")


def create_subnets(self, subnet_name, description, subnets, tags):
    zones = {subnet.availability_zone for subnet in subnets}
    if len(zones) < 2:
        raise RDSClientError(
            "DBSubnetGroupDoesNotCoverEnoughAZs",
            "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: "
            f"{', '.join(zones)}. Add subnets to cover at least 2 AZs.",
        )
    return _create_subnets(self, subnet_name, description, subnets, tags)


def delete_subnets(self, subnet_name):
    clusters = [each for each in self.clusters.values() if each.db_subnet_group_name == subnet_name]
    alone = [
        each
        for each in self.databases.values()
        if not isinstance(each, DBInstanceClustered) and getattr(each, "_db_subnet_group_name", None) == subnet_name
    ]
    for each in (*clusters, *alone):
        raise RDSClientError(
            "InvalidDBSubnetGroupStateFault",
            f"Cannot delete the subnet group '{subnet_name}' because at least one database instance: "
            f"{each.resource_id} is still using it.",
        )
    return _delete_subnets(self, subnet_name)
