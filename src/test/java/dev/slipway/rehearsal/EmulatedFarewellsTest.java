package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the emulated RDS, as in the real one, no database goes without a last snapshot by mistake. */
@Tag("real")
class EmulatedFarewellsTest {
  private static final String DATABASES =
      """
      ec2, rds, kms, secrets = (boto3.client(each) for each in ("ec2", "rds", "kms", "secretsmanager"))
      vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
      key = kms.create_key()["KeyMetadata"]["Arn"]
      rds.create_db_subnet_group(DBSubnetGroupName="two", DBSubnetGroupDescription="two", SubnetIds=zones(vpc, "a", "b"))
      rds.create_db_cluster_parameter_group(DBClusterParameterGroupName="log", Description="log",
          DBParameterGroupFamily="aurora-postgresql15")
      rds.create_db_cluster(DBClusterIdentifier="shop", Engine="aurora-postgresql", EngineVersion="15.15",
          MasterUsername="root", ManageMasterUserPassword=True, DBSubnetGroupName="two", DeletionProtection=True,
          DBClusterParameterGroupName="log", StorageEncrypted=True, KmsKeyId=key, DatabaseName="goods",
          CopyTagsToSnapshot=True, Tags=[dict(Key="system", Value="shop")])
      rds.create_db_instance(DBInstanceIdentifier="a", DBInstanceClass="db.t4g.medium", Engine="aurora-postgresql",
          DBClusterIdentifier="shop")
      def leave(what, **others):
          tried(what, rds.delete_db_cluster, DBClusterIdentifier="shop", **others)
      """;

  @Test
  @DisplayName(
      "ALL-20 the emulator lets a cluster go after its instances, and with a snapshot or none by"
          + " intention")
  void cluster() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        DATABASES
            + """
            leave("protected", SkipFinalSnapshot=True)
            rds.modify_db_cluster(DBClusterIdentifier="shop", DeletionProtection=False)
            leave("inhabited", SkipFinalSnapshot=True)
            tried("instance's snapshot", rds.delete_db_instance, DBInstanceIdentifier="a",
                FinalDBSnapshotIdentifier="last")
            tried("instance", rds.delete_db_instance, DBInstanceIdentifier="a")
            leave("by mistake")
            leave("both", SkipFinalSnapshot=True, FinalDBSnapshotIdentifier="last")
            tried("subnets", rds.delete_db_subnet_group, DBSubnetGroupName="two")
            tried("parameters", rds.delete_db_cluster_parameter_group, DBClusterParameterGroupName="log")
            rds.create_db_cluster_snapshot(DBClusterIdentifier="shop", DBClusterSnapshotIdentifier="taken")
            leave("name", FinalDBSnapshotIdentifier="taken")
            print(len(secrets.list_secrets()["SecretList"]))
            leave("good", FinalDBSnapshotIdentifier="last")
            print(len(secrets.list_secrets()["SecretList"]))
            print([(each["DBClusterSnapshotIdentifier"], each["TagList"])
                for each in rds.describe_db_cluster_snapshots()["DBClusterSnapshots"]])
            tried("subnets", rds.delete_db_subnet_group, DBSubnetGroupName="two")
            tried("parameters", rds.delete_db_cluster_parameter_group, DBClusterParameterGroupName="log")
            """,
        """
        protected: InvalidParameterCombination: Cannot delete protected Cluster, please disable deletion protection \
        and try again.
        inhabited: InvalidDBClusterStateFault: Cluster cannot be deleted, it still contains DB instances in \
        non-deleting state.
        instance's snapshot: InvalidParameterCombination: FinalDBSnapshotIdentifier can not be specified when \
        deleting a cluster instance
        instance: taken
        by mistake: InvalidParameterCombination: FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is \
        specified.
        both: InvalidParameterCombination: FinalDBSnapshotIdentifier can not be specified when deleting a DB \
        cluster with SkipFinalSnapshot
        subnets: InvalidDBSubnetGroupStateFault: Cannot delete the subnet group 'two' because at least one database \
        instance: shop is still using it.
        parameters: InvalidDBParameterGroupState: One or more database instances are still members of this \
        parameter group log, so the group cannot be deleted
        name: DBClusterSnapshotAlreadyExistsFault: Cannot create the snapshot because a snapshot with the \
        identifier taken already exists.
        1
        good: taken
        0
        [('taken', [{'Key': 'system', 'Value': 'shop'}]), ('last', [{'Key': 'system', 'Value': 'shop'}])]
        subnets: taken
        parameters: taken
        """);
  }

  @Test
  @DisplayName("ALL-20 the emulator restores a cluster only while the key of its snapshot lives")
  void restore() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        DATABASES
            + """
            rds.modify_db_cluster(DBClusterIdentifier="shop", DeletionProtection=False)
            rds.delete_db_instance(DBInstanceIdentifier="a")
            leave("good", FinalDBSnapshotIdentifier="last")
            def restore(name):
                tried(name, rds.restore_db_cluster_from_snapshot, DBClusterIdentifier=name,
                    SnapshotIdentifier="last", Engine="aurora-postgresql")
            restore("early")
            cluster = rds.describe_db_clusters()["DBClusters"][0]
            print(*(cluster[each] for each in ("DatabaseName", "MasterUsername", "EngineVersion", "DBSubnetGroup")),
                cluster["KmsKeyId"] == key, cluster["DBClusterMembers"], "MasterUserSecret" in cluster)
            restore("early")
            kms.schedule_key_deletion(KeyId=key.split("/")[1], PendingWindowInDays=30)
            restore("late")
            """,
        """
        good: taken
        early: taken
        goods root 15.15 default True [] False
        early: DBClusterAlreadyExistsFault: DB Cluster already exists
        late: KMSKeyNotAccessibleFault: Specified KMS key [arn:aws:kms:us-east-1:123456789012:key/(id)] does not \
        exist, is not enabled or you do not have permissions to access it.
        """);
  }

  @Test
  @DisplayName("ALL-20 the emulator lets an instance go with a snapshot or none by intention")
  void instance() throws Exception {
    EmulatedAws.assertAnswers(
        "rds",
        DATABASES
            + """
            rds.create_db_instance(DBInstanceIdentifier="alone", DBInstanceClass="db.t4g.micro", Engine="postgres",
                EngineVersion="17", MasterUsername="root", ManageMasterUserPassword=True, AllocatedStorage=20,
                DBSubnetGroupName="two")
            def leave(what, **others):
                tried(what, rds.delete_db_instance, DBInstanceIdentifier="alone", **others)
            leave("by mistake")
            leave("both", SkipFinalSnapshot=True, FinalDBSnapshotIdentifier="last")
            leave("good", FinalDBSnapshotIdentifier="last")
            tried("one zone", rds.create_db_subnet_group, DBSubnetGroupName="one", DBSubnetGroupDescription="one",
                SubnetIds=[ec2.describe_subnets()["Subnets"][0]["SubnetId"]])
            """,
        """
        by mistake: InvalidParameterCombination: FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is \
        specified.
        both: InvalidParameterCombination: FinalDBSnapshotIdentifier can not be specified when deleting a DB \
        instance with SkipFinalSnapshot
        good: taken
        one zone: DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) \
        coverage requirement. Current AZ coverage: us-east-1a. Add subnets to cover at least 2 AZs.
        """);
  }
}
