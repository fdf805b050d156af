package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.db_instance.DbInstance;
import com.hashicorp.cdktf.providers.aws.db_subnet_group.DbSubnetGroup;
import com.hashicorp.cdktf.providers.aws.kms_alias.KmsAlias;
import com.hashicorp.cdktf.providers.aws.kms_key.KmsKey;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.DatabaseSpec;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
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

  private static final int PORT = 5432;
  private static final long GIB = 1L << 30;

  // RDS takes 16 characters, so that no name can be a part of it:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  private static final String MASTER = "slipway_master";

  private final Naming naming;
  private final SecurityGroup group;
  private final Optional<String> keyArn;
  private final Endpoint endpoint;
  private final String masterSecretArn;
  private final String identifier;

  public PostgresDatabase(Construct scope, String id, Inputs in) {
    super(scope, id);
    naming = in.naming();
    identifier = naming.of(Kind.DATABASE);
    group = group(in);
    keyArn =
        in.spec().encryptionKey() == KeyOwner.CUSTOMER ? Optional.of(key(in)) : Optional.empty();
    var instance = instance(in, subnetGroup(in));
    endpoint = new Endpoint("PostgreSQL", instance.getAddress(), PORT, group);
    masterSecretArn = instance.getMasterUserSecret().get(0).getSecretArn();
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public String identifier() {
    return identifier;
  }

  @Override
  public String masterSecretArn() {
    return masterSecretArn;
  }

  @Override
  public Optional<String> keyArn() {
    return keyArn;
  }

  /** Average CPU use in percent. */
  public Metric cpu() {
    return metric("CPUUtilization").saying(complaint("cpu", "The database is short of CPU."));
  }

  /** Connections that are open. */
  public Metric connections() {
    return metric("DatabaseConnections")
        .saying(complaint("connections", "The database runs out of connections."));
  }

  /** Space that is left, in GiB. */
  public Metric freeStorage() {
    return metric("FreeStorageSpace")
        .in(GIB)
        .saying(complaint("free-storage", "The database runs out of space."));
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("database_identifier", "Identifier of the database", identifier),
        new Output("database_endpoint", "Host of the database", endpoint.host()),
        new Output("database_port", "Port of the database", endpoint.port()),
        new Output(
            "database_master_secret_arn",
            "Secret in which RDS keeps the master login",
            masterSecretArn),
        new Output("database_security_group_id", "Guards the database", group.id()));
  }

  private Complaint complaint(String what, String sentence) {
    return new Complaint(naming, "database-" + what, sentence);
  }

  private Metric metric(String name) {
    // A database that reports nothing is down or unreachable: that must not look healthy.
    return new Metric(
        "AWS/RDS", name, "Average", Map.of("DBInstanceIdentifier", identifier), Metric.Silence.BAD);
  }

  private SecurityGroup group(Inputs in) {
    return new SecurityGroup(
        this,
        silent("group"),
        new SecurityGroup.Inputs(
            in.naming().below("rds"), in.network().vpcId(), "PostgreSQL of " + identifier));
  }

  /** A key without which no snapshot is restored, so that it stays as long as the last of them. */
  private String key(Inputs in) {
    boolean stays = in.spec().finalSnapshot();
    var key =
        KmsKey.Builder.create(this, "key")
            .description(
                "Without it no snapshot of the database " + identifier + " can be restored")
            .enableKeyRotation(true)
            .deletionWindowInDays(30)
            // docs/going-down.md lets it go from the state, and with it this refusal.
            .lifecycle(TerraformResourceLifecycle.builder().preventDestroy(stays).build())
            .build();
    KmsAlias.Builder.create(this, "key_alias")
        .name("alias/" + in.naming().of(Kind.KEY_ALIAS, "rds"))
        .targetKeyId(key.getKeyId())
        .build();
    return key.getArn();
  }

  private String subnetGroup(Inputs in) {
    return DbSubnetGroup.Builder.create(this, silent("subnets"))
        .name(in.naming().of(Kind.SUBNET_GROUP, "rds"))
        .description("Where the database " + identifier + " may stand")
        .subnetIds(in.network().databaseSubnets().ids())
        .build()
        .getName();
  }

  private DbInstance instance(Inputs in, String subnetGroup) {
    var spec = in.spec();
    var builder =
        DbInstance.Builder.create(this, MAIN)
            .identifier(identifier)
            .engine("postgres")
            .engineVersion(spec.engineVersion())
            .instanceClass(spec.instanceClass())
            .storageType(spec.storage().type())
            .allocatedStorage(spec.storage().gib())
            .storageEncrypted(true)
            .username(MASTER)
            .manageMasterUserPassword(true)
            .port(PORT)
            .dbSubnetGroupName(subnetGroup)
            .vpcSecurityGroupIds(List.of(group.id()))
            .publiclyAccessible(false)
            .multiAz(spec.multiAz())
            .backupRetentionPeriod(spec.backupDays())
            .copyTagsToSnapshot(true)
            // Of a version that the file names to the dot, AWS's own upgrades would be a drift.
            .autoMinorVersionUpgrade(!spec.engineVersion().contains("."))
            .performanceInsightsEnabled(spec.performanceInsights())
            .deletionProtection(spec.deletionProtection())
            .skipFinalSnapshot(!spec.finalSnapshot());
    spec.storage().maximumGib().ifPresent(builder::maxAllocatedStorage);
    keyArn.ifPresent(arn -> builder.kmsKeyId(arn).masterUserSecretKmsKeyId(arn));
    if (spec.performanceInsights()) {
      keyArn.ifPresent(builder::performanceInsightsKmsKeyId);
    }
    if (spec.finalSnapshot()) {
      builder.finalSnapshotIdentifier(identifier + "-final");
    }
    return builder.build();
  }
}
