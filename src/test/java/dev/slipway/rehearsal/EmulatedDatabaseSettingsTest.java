package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated RDS knows what its parameters mean, and writes the logs that it is asked for. */
@Tag("real")
class EmulatedDatabaseSettingsTest {
  @Test
  @DisplayName("H2O-07 the emulator refuses parameters that a database does not have")
  void parameters() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        """
        rds = boto3.client("rds")
        def group(name, family):
            tried(name, rds.create_db_parameter_group, DBParameterGroupName=name, Description=name,
                DBParameterGroupFamily=family)
        group("unknown", "postgres99")
        group("good", "postgres17")
        def set(name, value, method="immediate"):
            tried(name, rds.modify_db_parameter_group, DBParameterGroupName="good", Parameters=[
                dict(ParameterName=name, ParameterValue=value, ApplyMethod=method)])
        set("log_min_duration_statment", "250")
        set("log_min_duration_statement", "a while")
        set("rds.force_ssl", "on")
        set("shared_preload_libraries", "pg_stat_statements")
        set("shared_preload_libraries", "pg_stat_statements", "pending-reboot")
        set("log_min_duration_statement", "250")
        def show():
            parameters = rds.describe_db_parameters(DBParameterGroupName="good", Source="user")["Parameters"]
            print([(each["ParameterName"], each["Source"]) for each in parameters])
        show()
        rds.reset_db_parameter_group(DBParameterGroupName="good", Parameters=[
            dict(ParameterName="shared_preload_libraries", ApplyMethod="pending-reboot")])
        show()
        """,
        """
        unknown: InvalidParameterValue: ParameterGroupFamily postgres99 is not a valid parameter group family
        good: taken
        log_min_duration_statment: InvalidParameterValue: Could not find parameter with name: \
        log_min_duration_statment
        log_min_duration_statement: InvalidParameterValue: Invalid parameter value: a while for: \
        log_min_duration_statement allowed values are: -1-2147483647
        rds.force_ssl: InvalidParameterValue: Invalid parameter value: on for: rds.force_ssl allowed values are: 0,1
        shared_preload_libraries: InvalidParameterCombination: cannot use immediate apply method for static \
        parameter shared_preload_libraries
        shared_preload_libraries: taken
        log_min_duration_statement: taken
        [('shared_preload_libraries', 'user'), ('log_min_duration_statement', 'user')]
        [('log_min_duration_statement', 'user')]
        """);
  }

  @Test
  @DisplayName(
      "H2O-07 the emulator makes the group of an exported log with the first instance, and again"
          + " while there is one")
  void logs() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        """
        rds, logs = boto3.client("rds"), boto3.client("logs")
        def show(when):
            print(when, [each["logGroupName"] for each in logs.describe_log_groups()["logGroups"]])
        rds.create_db_cluster(DBClusterIdentifier="shop", Engine="aurora-postgresql", EngineVersion="15.15",
            MasterUsername="root", ManageMasterUserPassword=True, EnableCloudwatchLogsExports=["postgresql"])
        show("cluster")
        rds.create_db_instance(DBInstanceIdentifier="a", DBInstanceClass="db.t4g.medium",
            Engine="aurora-postgresql", DBClusterIdentifier="shop")
        show("instance")
        tried("too late", logs.create_log_group, logGroupName="/aws/rds/cluster/shop/postgresql")
        logs.delete_log_group(logGroupName="/aws/rds/cluster/shop/postgresql")
        show("deleted under it")
        rds.delete_db_instance(DBInstanceIdentifier="a")
        rds.delete_db_cluster(DBClusterIdentifier="shop", SkipFinalSnapshot=True)
        show("afterwards")
        logs.delete_log_group(logGroupName="/aws/rds/cluster/shop/postgresql")
        rds.create_db_instance(DBInstanceIdentifier="alone", DBInstanceClass="db.t4g.micro", Engine="postgres",
            EngineVersion="17", MasterUsername="root", ManageMasterUserPassword=True, AllocatedStorage=20)
        show("not asked")
        rds.modify_db_instance(DBInstanceIdentifier="alone", CloudwatchLogsExportConfiguration=dict(
            EnableLogTypes=["postgresql"]))
        show("asked")
        tried("kind", rds.modify_db_instance, DBInstanceIdentifier="alone", CloudwatchLogsExportConfiguration=dict(
            EnableLogTypes=["audit"]))
        """,
        """
        cluster []
        instance ['/aws/rds/cluster/shop/postgresql']
        too late: ResourceAlreadyExistsException: The specified log group already exists
        deleted under it ['/aws/rds/cluster/shop/postgresql']
        afterwards ['/aws/rds/cluster/shop/postgresql']
        not asked []
        asked ['/aws/rds/instance/alone/postgresql']
        kind: InvalidParameterCombination: You cannot use the log types 'audit' with engine version postgres 17.7. \
        For supported log types, see the documentation.
        """);
  }
}
