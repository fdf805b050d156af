"""What moto 5.2.1 lacks of RDS."""

from moto.moto_api._internal import mock_random
from moto.rds.exceptions import KMSKeyNotAccessibleFault
from moto.rds.models import DBInstance, RDSBackend

_init = DBInstance.__init__
_restore = RDSBackend.restore_db_instance_from_db_snapshot

# What "17" means on AWS today; the provider has to see through it.
NEWEST_MINOR = {"postgres": {"14": "14.20", "15": "15.15", "16": "16.11", "17": "17.7"}}


def patch():
    DBInstance.__init__ = init
    RDSBackend.restore_db_instance_from_db_snapshot = restore


def init(self, *args, **settings):
    """moto gives every instance the same resource id, by which Terraform's provider finds them, and
    forgets Performance Insights and enhanced monitoring."""
    newest = NEWEST_MINOR.get(settings.get("engine"), {})
    settings["engine_version"] = newest.get(settings.get("engine_version"), settings.get("engine_version"))
    _init(self, *args, **settings)
    self.dbi_resource_id = "db-" + mock_random.get_random_string(length=26).upper()
    self.performance_insights_enabled = settings.get("enable_performance_insights") or False
    self.performance_insights_kms_key_id = settings.get("performance_insights_kms_key_id")
    if self.performance_insights_enabled:
        self.performance_insights_retention_period = settings.get("performance_insights_retention_period") or 7
    self.monitoring_interval = settings.get("monitoring_interval") or 0
    self.monitoring_role_arn = settings.get("monitoring_role_arn")


def restore(self, from_snapshot_id, overrides):
    """moto restores without the key that a snapshot is encrypted with, also once its days are counted, and
    into the subnets of old, which may be gone; AWS takes the default VPC's unless it is told others."""
    snapshot = self.describe_db_snapshots(None, db_snapshot_identifier=from_snapshot_id.split(":")[-1])[0]
    key = snapshot.kms_key_id
    if key.startswith("arn:") and not self.kms.describe_key(key).enabled:
        raise KMSKeyNotAccessibleFault(key)
    snapshot.database.db_subnet_group_name = None
    return _restore(self, from_snapshot_id, overrides)
