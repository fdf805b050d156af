package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated ElastiCache makes and changes groups of several nodes as the real one does. */
@Tag("real")
class EmulatedCacheTest {
  @Test
  @DisplayName("FIB-03 the emulator refuses groups of nodes that could not stand in for each other")
  void refuses() throws Exception {
    EmulatedAws.assertAnswers(
        "elasticache",
        """
        ec2, caches = boto3.client("ec2"), boto3.client("elasticache")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        caches.create_cache_subnet_group(CacheSubnetGroupName="two", CacheSubnetGroupDescription="two",
            SubnetIds=zones(vpc, "a", "b"))
        one = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.9.0/24", AvailabilityZone="us-east-1a")["Subnet"]["SubnetId"]
        caches.create_cache_subnet_group(CacheSubnetGroupName="one", CacheSubnetGroupDescription="one", SubnetIds=[one])
        good = dict(ReplicationGroupId="shop", ReplicationGroupDescription="shop", Engine="redis", EngineVersion="7.1",
            CacheNodeType="cache.r6g.large", NumCacheClusters=2, AutomaticFailoverEnabled=True, MultiAZEnabled=True,
            CacheSubnetGroupName="two", TransitEncryptionEnabled=True)
        def make(what, **others):
            tried(what, caches.create_replication_group, **(good | others))
        make("alone", NumCacheClusters=1)
        make("no failover", AutomaticFailoverEnabled=False)
        make("one zone", CacheSubnetGroupName="one")
        make("subnets", CacheSubnetGroupName="none")
        make("other zone", PreferredCacheClusterAZs=["us-east-1a", "us-east-1c"])
        make("few zones", PreferredCacheClusterAZs=["us-east-1a"])
        make("version", EngineVersion="7.2")
        make("node", CacheNodeType="db.r6g.large")
        make("name", ReplicationGroupId="a--b")
        make("token", AuthToken="a-long-enough-token", TransitEncryptionEnabled=False)
        make("good")
        """,
        """
        alone: InvalidParameterCombination: Must specify at least two cache clusters in order to auto failover
        no failover: InvalidParameterCombination: Must enable Automatic Failover to enable Multi-AZ
        one zone: InvalidParameterCombination: Multi-AZ needs subnets in two zones, one has them in us-east-1a only
        subnets: CacheSubnetGroupNotFoundFault: CacheSubnetGroup none not found.
        other zone: InvalidParameterValue: us-east-1c is not a zone of the subnet group, which has ['us-east-1a', \
        'us-east-1b']
        few zones: InvalidParameterCombination: The number of PreferredCacheClusterAZs must be that of the cache \
        clusters, 2, got 1
        version: InvalidParameterCombination: Cannot find version 7.2 for redis
        node: InvalidParameterValue: Invalid cache node type: db.r6g.large
        name: InvalidParameterValue: The parameter ReplicationGroupIdentifier is not a valid identifier. \
        Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not \
        end with a hyphen or contain two consecutive hyphens.
        token: InvalidParameterCombination: Auth Token can be specified only when in-transit encryption is enabled
        good: taken
        """);
  }

  @Test
  @DisplayName(
      "FIB-03 the emulator changes a group step by step, and takes no failover from one node")
  void changes() throws Exception {
    EmulatedAws.assertAnswers(
        "elasticache",
        """
        ec2, caches = boto3.client("ec2"), boto3.client("elasticache")
        vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        caches.create_cache_subnet_group(CacheSubnetGroupName="two", CacheSubnetGroupDescription="two",
            SubnetIds=zones(vpc, "a", "b"))
        caches.create_replication_group(ReplicationGroupId="shop", ReplicationGroupDescription="shop", Engine="redis",
            EngineVersion="7.1", CacheNodeType="cache.r6g.large", NumCacheClusters=2, AutomaticFailoverEnabled=True,
            MultiAZEnabled=True, CacheSubnetGroupName="two")
        def show():
            group = caches.describe_replication_groups()["ReplicationGroups"][0]
            nodes = group["NodeGroups"][0]
            print(group["Status"], group["AutomaticFailover"], group["MultiAZ"], "ReaderEndpoint" in nodes,
                [(each["CacheClusterId"], each["CurrentRole"], each["PreferredAvailabilityZone"])
                    for each in nodes["NodeGroupMembers"]], len(caches.describe_cache_clusters()["CacheClusters"]))
        def change(what, call, **asked):
            tried(what, call, ReplicationGroupId="shop", ApplyImmediately=True, **asked)
        show()
        change("to one", caches.decrease_replica_count, NewReplicaCount=0)
        change("more", caches.increase_replica_count, NewReplicaCount=2)
        change("too early", caches.modify_replication_group, CacheNodeType="cache.r6g.xlarge")
        show()
        show()
        change("encrypted", caches.modify_replication_group, TransitEncryptionEnabled=True, TransitEncryptionMode="required")
        change("without failover", caches.modify_replication_group, AutomaticFailoverEnabled=False)
        change("all off", caches.modify_replication_group, AutomaticFailoverEnabled=False, MultiAZEnabled=False)
        show()
        show()
        change("to one", caches.decrease_replica_count, NewReplicaCount=0)
        show()
        tried("subnets", caches.delete_cache_subnet_group, CacheSubnetGroupName="two")
        caches.delete_replication_group(ReplicationGroupId="shop")
        tried("subnets", caches.delete_cache_subnet_group, CacheSubnetGroupName="two")
        """,
        """
        available enabled enabled True [('shop-001', 'primary', 'us-east-1a'), ('shop-002', 'replica', \
        'us-east-1b')] 2
        to one: InvalidParameterCombination: Must specify at least two cache clusters in order to auto failover
        more: taken
        too early: InvalidReplicationGroupState: Replication group shop is not in available state: modifying
        available enabled enabled True [('shop-001', 'primary', 'us-east-1a'), ('shop-002', 'replica', \
        'us-east-1b'), ('shop-003', 'replica', 'us-east-1a')] 3
        available enabled enabled True [('shop-001', 'primary', 'us-east-1a'), ('shop-002', 'replica', \
        'us-east-1b'), ('shop-003', 'replica', 'us-east-1a')] 3
        encrypted: InvalidParameterCombination: To turn encryption in transit on, set TransitEncryptionMode to \
        preferred first, and to required later
        without failover: InvalidParameterCombination: Must enable Automatic Failover to enable Multi-AZ
        all off: taken
        modifying disabled disabled True [('shop-001', 'primary', 'us-east-1a'), ('shop-002', 'replica', \
        'us-east-1b'), ('shop-003', 'replica', 'us-east-1a')] 3
        available disabled disabled True [('shop-001', 'primary', 'us-east-1a'), ('shop-002', 'replica', \
        'us-east-1b'), ('shop-003', 'replica', 'us-east-1a')] 3
        to one: taken
        modifying disabled disabled True [('shop-001', 'primary', 'us-east-1a')] 1
        subnets: CacheSubnetGroupInUse: Cache subnet group two is currently in use by a cache cluster.
        subnets: taken
        """);
  }
}
