package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.MAIN;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.rds_cluster.RdsCluster;
import com.hashicorp.cdktf.providers.aws.rds_cluster_instance.RdsClusterInstance;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.AuroraSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * An encrypted Aurora PostgreSQL cluster that nothing can reach until a service says that it does.
 * Stateful.
 *
 * <p>Its instances share one volume, which grows by itself. One of them writes, the others are its
 * replicas, and which is which may change at any time: so the endpoint is the cluster's, and its
 * numbers are taken over all instances.
 */
public final class AuroraDatabase extends Part implements SqlStore, HasOutputs {
  /** How it is named, where it stands, what the environment file says of it. */
  public record Inputs(Naming naming, Network network, AuroraSpec spec) {}

  static final String ENGINE = "aurora-postgresql";
  private static final String CLUSTER = "DBClusterIdentifier";

  private final StoreParts parts;
  private final RdsCluster cluster;
  private final Endpoint endpoint;
  private final String masterSecretArn;

  public AuroraDatabase(Construct scope, String id, Inputs in) {
    super(scope, id);
    parts = new StoreParts(this, "cluster", in.naming(), in.network(), in.spec());
    cluster = cluster(in);
    String clusterId = cluster.getId();
    in.spec().instances().forEach((name, zone) -> instance(in, clusterId, name, zone));
    endpoint = new Endpoint("PostgreSQL", cluster.getEndpoint(), StoreParts.PORT, parts.group());
    masterSecretArn = cluster.getMasterUserSecret().get(0).getSecretArn();
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public String identifier() {
    return parts.identifier();
  }

  @Override
  public String masterSecretArn() {
    return masterSecretArn;
  }

  @Override
  public Optional<String> keyArn() {
    return parts.keyArn();
  }

  @Override
  public Optional<String> logGroup() {
    return parts.logGroup();
  }

  /** Of the instance that writes. */
  @Override
  public Metric cpu() {
    return parts.metric(
        "CPUUtilization",
        "Average",
        Map.of(CLUSTER, identifier(), "Role", "WRITER"),
        "cpu",
        "The database is short of CPU.");
  }

  @Override
  public Metric connections() {
    return parts.metric(
        "DatabaseConnections",
        "Maximum",
        Map.of(CLUSTER, identifier()),
        "connections",
        "An instance of the database runs out of connections.");
  }

  /**
   * The disk that each instance has for temporary files and logs: the volume with the data has no
   * size of its own.
   * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.BestPractices.TroubleshootingStorage.html
   */
  @Override
  public Metric freeStorage() {
    return parts
        .metric(
            "FreeLocalStorage",
            "Minimum",
            Map.of(CLUSTER, identifier()),
            "free-storage",
            "An instance of the database runs out of space for temporary files and logs.")
        .in(StoreParts.GIB);
  }

  @Override
  public List<Output> outputs() {
    var outputs = new ArrayList<>(parts.outputs(endpoint, masterSecretArn));
    outputs.add(
        new Output(
            "database_reader_endpoint",
            "Host of the database's replicas; of the database itself where it has none",
            cluster.getReaderEndpoint()));
    return outputs;
  }

  private RdsCluster cluster(Inputs in) {
    var spec = in.spec();
    var builder =
        RdsCluster.Builder.create(this, MAIN)
            .clusterIdentifier(identifier())
            .engine(ENGINE)
            .engineVersion(spec.engineVersion().text())
            .storageEncrypted(true)
            .masterUsername(StoreParts.MASTER)
            .manageMasterUserPassword(true)
            .port(StoreParts.PORT)
            .dbSubnetGroupName(parts.subnetGroup())
            .vpcSecurityGroupIds(List.of(parts.group().id()))
            .dbClusterParameterGroupName(AuroraParameters.group(this, in))
            .backupRetentionPeriod(spec.backupDays())
            .preferredBackupWindow(spec.backupWindow().text())
            .preferredMaintenanceWindow(spec.maintenanceWindow().text())
            .copyTagsToSnapshot(true)
            .deletionProtection(spec.deletionProtection())
            .skipFinalSnapshot(!spec.finalSnapshot());
    parts.keyArn().ifPresent(arn -> builder.kmsKeyId(arn).masterUserSecretKmsKeyId(arn));
    if (spec.finalSnapshot()) {
      builder.finalSnapshotIdentifier(identifier() + "-final");
    }
    parts
        .log()
        .ifPresent(
            group ->
                builder
                    .enabledCloudwatchLogsExports(List.of(StoreParts.LOG))
                    .dependsOn(List.of(group)));
    return builder.build();
  }

  private void instance(Inputs in, String clusterId, String name, String zone) {
    var spec = in.spec();
    var builder =
        RdsClusterInstance.Builder.create(this, name)
            .identifier(in.naming().of(Kind.DATABASE, name))
            .clusterIdentifier(clusterId)
            .engine(ENGINE)
            .instanceClass(spec.instanceClass().text())
            .availabilityZone(zone)
            .dbSubnetGroupName(parts.subnetGroup())
            .publiclyAccessible(false)
            .preferredMaintenanceWindow(spec.maintenanceWindow().text())
            .copyTagsToSnapshot(true)
            .autoMinorVersionUpgrade(spec.engineVersion().floats())
            .performanceInsightsEnabled(spec.performanceInsights())
            // A destroy begins with the instances, and only then the cluster refuses:
            // https://github.com/hashicorp/terraform-provider-aws/issues/23572
            .lifecycle(
                TerraformResourceLifecycle.builder()
                    .preventDestroy(spec.deletionProtection())
                    .build());
    if (spec.performanceInsights()) {
      parts.keyArn().ifPresent(builder::performanceInsightsKmsKeyId);
    }
    builder.build();
  }
}
