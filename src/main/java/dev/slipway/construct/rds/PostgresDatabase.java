package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.db_instance.DbInstance;
import com.hashicorp.cdktf.providers.aws.db_parameter_group.DbParameterGroup;
import com.hashicorp.cdktf.providers.aws.db_parameter_group.DbParameterGroupParameter;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rds.SlowStatementsSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Construct;

/**
 * An encrypted PostgreSQL instance that nothing can reach until a service says that it does.
 * Stateful.
 *
 * <p>RDS makes the master login's password, keeps it in Secrets Manager and changes it every seven
 * days; Terraform never sees it.
 */
public final class PostgresDatabase extends Part implements SqlStore, HasOutputs {
  /** How it is named, where it stands, what the environment file says of it. */
  public record Inputs(Naming naming, Network network, DatabaseSpec spec) {}

  private final StoreParts parts;
  private final Endpoint endpoint;
  private final String masterSecretArn;

  public PostgresDatabase(Construct scope, String id, Inputs in) {
    super(scope, id);
    parts = new StoreParts(this, "instance", in.naming(), in.network(), in.spec());
    var instance = instance(in);
    endpoint = new Endpoint("PostgreSQL", instance.getAddress(), StoreParts.PORT, parts.group());
    masterSecretArn = instance.getMasterUserSecret().get(0).getSecretArn();
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

  @Override
  public Metric cpu() {
    return metric("CPUUtilization", "cpu", "The database is short of CPU.");
  }

  @Override
  public Metric connections() {
    return metric("DatabaseConnections", "connections", "The database runs out of connections.");
  }

  @Override
  public Metric freeStorage() {
    return metric("FreeStorageSpace", "free-storage", "The database runs out of space.")
        .in(StoreParts.GIB);
  }

  @Override
  public List<Output> outputs() {
    return parts.outputs(endpoint, masterSecretArn);
  }

  private Metric metric(String name, String what, String sentence) {
    return parts.metric(
        name, "Average", Map.of("DBInstanceIdentifier", identifier()), what, sentence);
  }

  private DbInstance instance(Inputs in) {
    var spec = in.spec();
    var builder =
        DbInstance.Builder.create(this, MAIN)
            .identifier(identifier())
            .engine("postgres")
            .engineVersion(spec.engineVersion().text())
            .instanceClass(spec.instanceClass().text())
            .storageType(spec.storage().type())
            .allocatedStorage(spec.storage().gib())
            .storageEncrypted(true)
            .username(StoreParts.MASTER)
            .manageMasterUserPassword(true)
            .port(StoreParts.PORT)
            .dbSubnetGroupName(parts.subnetGroup())
            .vpcSecurityGroupIds(List.of(parts.group().id()))
            .publiclyAccessible(false)
            .multiAz(spec.multiAz())
            .backupRetentionPeriod(spec.backupDays())
            .copyTagsToSnapshot(true)
            .autoMinorVersionUpgrade(spec.engineVersion().floats())
            .performanceInsightsEnabled(spec.performanceInsights())
            .deletionProtection(spec.deletionProtection())
            .skipFinalSnapshot(!spec.finalSnapshot());
    spec.storage().maximumGib().ifPresent(builder::maxAllocatedStorage);
    parts.keyArn().ifPresent(arn -> builder.kmsKeyId(arn).masterUserSecretKmsKeyId(arn));
    if (spec.performanceInsights()) {
      parts.keyArn().ifPresent(builder::performanceInsightsKmsKeyId);
    }
    if (spec.finalSnapshot()) {
      builder.finalSnapshotIdentifier(identifier() + "-final");
    }
    spec.slowStatements().ifPresent(slow -> builder.parameterGroupName(parameters(in, slow)));
    parts
        .log()
        .ifPresent(
            group ->
                builder
                    .enabledCloudwatchLogsExports(List.of(StoreParts.LOG))
                    .dependsOn(List.of(group)));
    return builder.build();
  }

  /**
   * Not {@code rds.force_ssl}: since PostgreSQL 15 it is on in every family, and saying so once
   * more <a href="https://github.com/hashicorp/terraform-provider-aws/issues/23335">never
   * settles</a>.
   */
  private String parameters(Inputs in, SlowStatementsSpec slow) {
    String family = "postgres" + in.spec().engineVersion().major();
    return DbParameterGroup.Builder.create(this, silent("parameters"))
        .name(in.naming().of(Kind.PARAMETER_GROUP, family))
        .family(family)
        .description("How the database " + identifier() + " works")
        .parameter(
            List.of(
                DbParameterGroupParameter.builder()
                    .name("log_min_duration_statement")
                    .value(String.valueOf(slow.milliseconds()))
                    .build()))
        // Another major version has another family, and the old group is in use until then.
        .lifecycle(TerraformResourceLifecycle.builder().createBeforeDestroy(true).build())
        .build()
        .getName();
  }
}
