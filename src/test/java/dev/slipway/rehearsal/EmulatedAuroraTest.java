package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated RDS takes a cluster of Aurora, and its instances, as the real one does. */
@Tag("real")
class EmulatedAuroraTest {
  private static final String CLUSTER =
      """
      ec2, rds = boto3.client("ec2"), boto3.client("rds")
      vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
      rds.create_db_subnet_group(DBSubnetGroupName="two", DBSubnetGroupDescription="two", SubnetIds=zones(vpc, "a", "b"))
      good = dict(DBClusterIdentifier="shop", Engine="aurora-postgresql", EngineVersion="15.15", MasterUsername="root",
          ManageMasterUserPassword=True, DBSubnetGroupName="two", BackupRetentionPeriod=7)
      """;

  @Test
  @DisplayName("FIB-02 the emulator refuses clusters that Aurora does not make")
  void refusesClusters() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        CLUSTER
            + """
            rds.create_db_cluster_parameter_group(DBClusterParameterGroupName="old", Description="old",
                DBParameterGroupFamily="aurora-postgresql14")
            def make(what, **others):
                tried(what, rds.create_db_cluster, **(good | others))
            make("version", EngineVersion="15.11")
            make("name", DBClusterIdentifier="a--b")
            make("database", DatabaseName="learning-center")
            make("master", MasterUsername="admin")
            make("backups", BackupRetentionPeriod=0)
            make("windows", PreferredBackupWindow="03:00-04:00", PreferredMaintenanceWindow="sun:03:30-sun:04:30")
            make("subnets", DBSubnetGroupName="none")
            make("parameters", DBClusterParameterGroupName="none")
            make("family", DBClusterParameterGroupName="old")
            make("log", EnableCloudwatchLogsExports=["slowquery"])
            make("good")
            make("again")
            """,
        """
        version: InvalidParameterCombination: Cannot find version 15.11 for aurora-postgresql
        name: InvalidParameterValue: The parameter DBClusterIdentifier is not a valid identifier. Identifiers must \
        begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen \
        or contain two consecutive hyphens.
        database: InvalidParameterValue: DatabaseName must begin with a letter and contain only alphanumeric \
        characters and underscores.
        master: InvalidParameterValue: MasterUsername admin cannot be used as it is a reserved word used by the \
        engine
        backups: InvalidParameterValue: Invalid backup retention period: 0. Must be between 1 and 35.
        windows: InvalidParameterValue: The backup window and maintenance window must not overlap.
        subnets: DBSubnetGroupNotFoundFault: Subnet Group none not found.
        parameters: DBParameterGroupNotFound: DBClusterParameterGroup not found: none
        family: InvalidParameterCombination: The parameter group old with DBParameterGroupFamily \
        aurora-postgresql14 can't be used for this instance. Please use a parameter group with \
        DBParameterGroupFamily aurora-postgresql15
        log: InvalidParameterCombination: You cannot use the log types 'slowquery' with engine version \
        aurora-postgresql 15.15. For supported log types, see the documentation.
        good: taken
        again: DBClusterAlreadyExistsFault: DB Cluster already exists
        """);
  }

  @Test
  @DisplayName("FIB-02 the emulator refuses instances that do not go with their cluster")
  void refusesInstances() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        CLUSTER
            + """
            rds.create_db_cluster(**good)
            def add(what, name, **others):
                settings = dict(DBInstanceIdentifier=name, DBInstanceClass="db.r6g.large",
                    Engine="aurora-postgresql", DBClusterIdentifier="shop")
                tried(what, rds.create_db_instance, **(settings | others))
            add("class", "a", DBInstanceClass="db.t4g.micro")
            add("version", "a", EngineVersion="15.14")
            add("zone", "a", AvailabilityZone="us-east-1c")
            add("master", "a", MasterUsername="root")
            add("first", "a", AvailabilityZone="us-east-1b")
            add("second", "b")
            for each in rds.describe_db_instances()["DBInstances"]:
                print(each["DBInstanceIdentifier"], each["AvailabilityZone"])
            cluster = rds.describe_db_clusters()["DBClusters"][0]
            print([(each["DBInstanceIdentifier"], each["IsClusterWriter"]) for each in cluster["DBClusterMembers"]],
                cluster["AvailabilityZones"], cluster["MultiAZ"], cluster["DBClusterParameterGroup"])
            tried("modified", rds.modify_db_instance, DBInstanceIdentifier="a", DBInstanceClass="db.t3.small")
            """,
        """
        class: InvalidParameterCombination: RDS does not support creating a DB instance with the following \
        combination: DBInstanceClass=db.t4g.micro, Engine=aurora-postgresql, EngineVersion=15.15, \
        LicenseModel=postgresql-license. For supported combinations of instance class and database engine version, \
        see the documentation.
        version: InvalidParameterCombination: The engine version that you requested for your DB instance (15.14) \
        does not match the engine version of your DB cluster (15.15)
        zone: InvalidVPCNetworkStateFault: DB subnet group two has no subnet in us-east-1c, but in us-east-1a, \
        us-east-1b
        master: InvalidParameterCombination: The requested DB Instance will be a member of a DB Cluster. Set \
        master_username for the DB Cluster.
        first: taken
        second: taken
        a us-east-1b
        b us-east-1a
        [('a', True), ('b', False)] ['us-east-1a', 'us-east-1b', 'us-east-1c'] True default.aurora-postgresql15
        modified: InvalidParameterCombination: RDS does not support creating a DB instance with the following \
        combination: DBInstanceClass=db.t3.small, Engine=aurora-postgresql, EngineVersion=15.15, \
        LicenseModel=postgresql-license. For supported combinations of instance class and database engine version, \
        see the documentation.
        """);
  }

  @Test
  @DisplayName("FIB-02 the emulator changes a cluster's version upwards only")
  void upgrades() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        CLUSTER
            + """
            rds.create_db_cluster(**(good | dict(EngineVersion="15.14")))
            def change(what, **others):
                tried(what, rds.modify_db_cluster, DBClusterIdentifier="shop", **others)
            change("down", EngineVersion="15.10")
            change("major", EngineVersion="16.11")
            change("unknown", EngineVersion="15.99")
            change("rotate", RotateMasterUserPassword=True)
            change("up", EngineVersion="15.15")
            print(rds.describe_db_clusters()["DBClusters"][0]["EngineVersion"])
            """,
        """
        down: InvalidParameterCombination: Cannot upgrade aurora-postgresql from 15.14 to 15.10
        major: InvalidParameterCombination: The AllowMajorVersionUpgrade flag must be present when upgrading to a \
        new major version.
        unknown: InvalidParameterCombination: Cannot find version 15.99 for aurora-postgresql
        rotate: InvalidParameterCombination: You must specify apply immediately when rotating the master user \
        password.
        up: taken
        15.15
        """);
  }
}
