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
import java.util.ArrayList;
import java.util.List;
import software.constructs.Construct;

/**
 * A Redis node, or several of which one takes over when the first fails, encrypted at rest, that
 * nothing can reach until a service says that it does. Stateful.
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
  private final boolean replicated;
  private final Endpoint endpoint;

  public RedisCache(Construct scope, String id, Inputs in) {
    super(scope, id);
    groupId = in.naming().of(Kind.CACHE);
    encrypted = in.spec().transitEncryption();
    replicated = in.spec().nodes() > 1;
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

  /**
   * What Redis is spoken over. As the scheme of a URL ({@code endpoint().url(transport())}) it is
   * what Laravel wants, <a href="https://github.com/laravel/framework/pull/33800">to which {@code
   * rediss} says nothing</a>.
   */
  public String transport() {
    return encrypted ? "tls" : "tcp";
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
    List<Output> outputs = new ArrayList<>();
    outputs.add(new Output("cache_replication_group_id", "Id of the cache", groupId));
    outputs.add(new Output("cache_endpoint", "Host of the cache", endpoint.host()));
    if (replicated) {
      outputs.add(
          new Output(
              "cache_reader_endpoint",
              "Host of the cache's replicas",
              nodes.getReaderEndpointAddress()));
    }
    outputs.add(new Output("cache_port", "Port of the cache", endpoint.port()));
    outputs.add(new Output("cache_security_group_id", "Guards the cache", group.id()));
    return outputs;
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
        .nodeType(in.spec().nodeType().text())
        .numCacheClusters(in.spec().nodes())
        .automaticFailoverEnabled(replicated)
        .multiAzEnabled(in.spec().multiAz())
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
