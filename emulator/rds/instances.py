"""What moto 5.2.1 lacks of the instances of RDS, alone or in a cluster."""

import json

from moto.moto_api._internal import mock_random
from moto.rds.exceptions import KMSKeyNotAccessibleFault
from moto.rds.models import DBInstance, MasterUserSecret, RDSBackend

from emulator.rds import engines, exports

_init = DBInstance.__init__
_update = DBInstance.update
_restore = RDSBackend.restore_db_instance_from_db_snapshot


def patch():
    DBInstance.__init__ = init
    DBInstance.update = update
    DBInstance.status = property(status, set_status)
    MasterUserSecret._generate_secret_string = master_login
    RDSBackend.restore_db_instance_from_db_snapshot = restore


def init(self, *args, **settings):
    """moto gives every instance the same resource id, by which Terraform's provider finds them, and
    forgets Performance Insights and enhanced monitoring."""
    settings["engine_version"] = engines.exact(settings["engine"], settings.get("engine_version"))
    exports.check(settings["engine"], settings["engine_version"], settings.get("enable_cloudwatch_logs_exports"))
    _init(self, *args, **settings)
    self.dbi_resource_id = "db-" + mock_random.get_random_string(length=26).upper()
    self.performance_insights_enabled = False
    self.monitoring_interval = 0
    _watch(self, settings)
    self.passing_status = "creating"


def update(self, **settings):
    """moto forgets them here, too."""
    asked = settings.get("cloudwatch_logs_export_configuration") or {}
    exports.check(self.engine, self.engine_version, asked.get("EnableLogTypes"))
    _update(self, **settings)
    _watch(self, settings)
    self.passing_status = "modifying"


def _watch(instance, settings):
    enabled = settings.get("enable_performance_insights")
    if enabled is not None:
        instance.performance_insights_enabled = enabled
    for name in ("performance_insights_kms_key_id", "monitoring_interval", "monitoring_role_arn"):
        if settings.get(name) is not None:
            setattr(instance, name, settings[name])
    days = settings.get("performance_insights_retention_period")
    instance.performance_insights_retention_period = (
        days or getattr(instance, "performance_insights_retention_period", None) or 7
        if instance.performance_insights_enabled
        else None
    )


def status(self):
    """moto's instances are available at once. Here the answer to who makes or modifies one says that it is not
    done yet: callers have to wait, as on AWS."""
    passing, self.passing_status = getattr(self, "passing_status", None), None
    return passing or self.lasting_status


def set_status(self, value):
    self.lasting_status, self.passing_status = value, None


def master_login(self):
    """moto calls every master admin."""
    return json.dumps({"username": self.resource.master_username, "password": "P@55w0rd!"})


def restore(self, from_snapshot_id, overrides):
    """moto restores without the key that a snapshot is encrypted with, also once its days are counted, and
    into the subnets of old, which may be gone; AWS takes the default VPC's unless it is told others."""
    snapshot = self.describe_db_snapshots(None, db_snapshot_identifier=from_snapshot_id.split(":")[-1])[0]
    check_key(self, snapshot)
    snapshot.database.db_subnet_group_name = None
    return _restore(self, from_snapshot_id, overrides)


def check_key(backend, snapshot):
    key = snapshot.kms_key_id or ""
    if key.startswith("arn:") and not backend.kms.describe_key(key).enabled:
        raise KMSKeyNotAccessibleFault(key)
