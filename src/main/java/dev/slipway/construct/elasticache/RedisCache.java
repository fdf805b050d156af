package dev.slipway.construct.elasticache;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.elasticache_replication_group.ElasticacheReplicationGroup;
import com.hashicorp.cdktf.providers.aws.elasticache_subnet_group.ElasticacheSubnetGroup;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.elasticache.CacheSpec;
import java.util.List;
import software.constructs.Construct;

/**
 * A Redis node, encrypted at rest, that nothing can reach until a service says that it does.
 * Stateful.
 *
 * <p>The data set-up task gives it its auth token: set here, the token would stand in the state.
 */
public final class RedisCache extends Part implements TokenCache, HasOutputs {
  /** How it is named, where it stands, what the environment file says of it. */
  public record Inputs(Naming naming, Network network, CacheSpec spec) {}

  private static final int PORT = 6379;

  private final String groupId;
  private final boolean encrypted;
  private final SecurityGroup group;
  private final ElasticacheReplicationGroup nodes;
  private final Endpoint endpoint;

  public RedisCache(Construct scope, String id, Inputs in) {
    super(scope, id);
    groupId = in.naming().of(Kind.CACHE);
    encrypted = in.spec().transitEncryption();
    group = group(in);
    nodes = nodes(in, subnetGroup(in));
    endpoint = new Endpoint("Redis", nodes.getPrimaryEndpointAddress(), PORT, group);
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  /** The same as a URL without a login. */
  public String url() {
    return endpoint().url(encrypted ? "rediss" : "redis");
  }

  @Override
  public String replicationGroupId() {
    return groupId;
  }

  @Override
  public String arn() {
    return nodes.getArn();
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("cache_replication_group_id", "Id of the cache", groupId),
        new Output("cache_endpoint", "Host of the cache", endpoint.host()),
        new Output("cache_port", "Port of the cache", endpoint.port()),
        new Output("cache_security_group_id", "Guards the cache", group.id()));
  }

  private SecurityGroup group(Inputs in) {
    return new SecurityGroup(
        this,
        silent("group"),
        new SecurityGroup.Inputs(
            in.naming().below("redis"), in.network().vpcId(), "Redis of " + groupId));
  }

  private String subnetGroup(Inputs in) {
    return ElasticacheSubnetGroup.Builder.create(this, silent("subnets"))
        .name(in.naming().of(Kind.SUBNET_GROUP, "redis"))
        .description("Where the cache " + groupId + " may stand")
        .subnetIds(in.network().privateSubnets().ids())
        .build()
        .getName();
  }

  private ElasticacheReplicationGroup nodes(Inputs in, String subnetGroup) {
    // A replication group even for one node: a plain cluster has no encryption in transit.
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
    return ElasticacheReplicationGroup.Builder.create(this, MAIN)
        .replicationGroupId(groupId)
        .description("Redis of " + groupId)
        .engine("redis")
        .engineVersion(in.spec().engineVersion())
        .nodeType(in.spec().nodeType())
        .numCacheClusters(1)
        .automaticFailoverEnabled(false)
        .multiAzEnabled(false)
        .port(PORT)
        .subnetGroupName(subnetGroup)
        .securityGroupIds(List.of(group.id()))
        .atRestEncryptionEnabled(true)
        .transitEncryptionEnabled(encrypted)
        .snapshotRetentionLimit(in.spec().snapshotDays())
        .autoMinorVersionUpgrade("true")
        .build();
  }
}
