package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.cloudwatch_log_group.CloudwatchLogGroup;
import com.hashicorp.cdktf.providers.aws.rds_cluster.RdsCluster;
import com.hashicorp.cdktf.providers.aws.rds_cluster_instance.RdsClusterInstance;
import com.hashicorp.cdktf.providers.aws.rds_cluster_parameter_group.RdsClusterParameterGroup;
import com.hashicorp.cdktf.providers.aws.rds_cluster_parameter_group.RdsClusterParameterGroupParameter;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.AuroraSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private static final String ENGINE = "aurora-postgresql";
  private static final String CLUSTER = "DBClusterIdentifier";

  private final StoreParts parts;
  private final SecurityGroup group;
  private final Optional<String> keyArn;
  private final Optional<CloudwatchLogGroup> log;
  private final RdsCluster cluster;
  private final Endpoint endpoint;
  private final String masterSecretArn;

  public AuroraDatabase(Construct scope, String id, Inputs in) {
    super(scope, id);
    var spec = in.spec();
    parts = new StoreParts(this, in.naming());
    group = parts.group(in.network());
    keyArn =
        spec.encryptionKey() == KeyOwner.CUSTOMER
            ? Optional.of(parts.key(spec.finalSnapshot()))
            : Optional.empty();
    log = spec.slowStatements().map(slow -> parts.log("cluster", slow.logDays()));
    String subnetGroup = parts.subnetGroup(in.network());
    cluster = cluster(in, subnetGroup);
    spec.instances().forEach((name, zone) -> instance(in, subnetGroup, name, zone));
    endpoint = new Endpoint("PostgreSQL", cluster.getEndpoint(), StoreParts.PORT, group);
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
    return keyArn;
  }

  @Override
  public Optional<String> logGroup() {
    return log.map(CloudwatchLogGroup::getName);
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

  private RdsCluster cluster(Inputs in, String subnetGroup) {
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
            .dbSubnetGroupName(subnetGroup)
            .vpcSecurityGroupIds(List.of(group.id()))
            .dbClusterParameterGroupName(parameters(in))
            .backupRetentionPeriod(spec.backupDays())
            .preferredBackupWindow(spec.backupWindow().text())
            .preferredMaintenanceWindow(spec.maintenanceWindow().text())
            .copyTagsToSnapshot(true)
            .deletionProtection(spec.deletionProtection())
            .skipFinalSnapshot(!spec.finalSnapshot());
    keyArn.ifPresent(arn -> builder.kmsKeyId(arn).masterUserSecretKmsKeyId(arn));
    if (spec.finalSnapshot()) {
      builder.finalSnapshotIdentifier(identifier() + "-final");
    }
    log.ifPresent(
        group ->
            builder
                .enabledCloudwatchLogsExports(List.of(StoreParts.LOG))
                .dependsOn(List.of(group)));
    return builder.build();
  }

  private void instance(Inputs in, String subnetGroup, String name, String zone) {
    var spec = in.spec();
    var builder =
        RdsClusterInstance.Builder.create(this, name)
            .identifier(in.naming().of(Kind.DATABASE, name))
            .clusterIdentifier(cluster.getId())
            .engine(ENGINE)
            .instanceClass(spec.instanceClass().text())
            .availabilityZone(zone)
            .dbSubnetGroupName(subnetGroup)
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
      keyArn.ifPresent(builder::performanceInsightsKmsKeyId);
    }
    builder.build();
  }

  private String parameters(Inputs in) {
    int major = in.spec().engineVersion().major();
    String family = ENGINE + major;
    Map<String, String> values = new LinkedHashMap<>();
    // From 17 on it is so by itself, and saying so once more would never settle:
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
    // https://github.com/hashicorp/terraform-provider-aws/issues/23335
    if (major < 17) {
      values.put("rds.force_ssl", "1");
    }
    in.spec()
        .slowStatements()
        .ifPresent(
            slow -> values.put("log_min_duration_statement", String.valueOf(slow.milliseconds())));
    return RdsClusterParameterGroup.Builder.create(this, silent("parameters"))
        .name(in.naming().of(Kind.PARAMETER_GROUP, family))
        .family(family)
        .description("How the database " + identifier() + " works")
        .parameter(values.entrySet().stream().map(AuroraDatabase::parameter).toList())
        // Another major version has another family, and the old group is in use until then.
        .lifecycle(TerraformResourceLifecycle.builder().createBeforeDestroy(true).build())
        .build()
        .getName();
  }

  private static RdsClusterParameterGroupParameter parameter(Map.Entry<String, String> setting) {
    return RdsClusterParameterGroupParameter.builder()
        .name(setting.getKey())
        .value(setting.getValue())
        .build();
  }
}
