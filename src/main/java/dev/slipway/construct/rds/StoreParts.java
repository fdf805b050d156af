package dev.slipway.construct.rds;

import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.cloudwatch_log_group.CloudwatchLogGroup;
import com.hashicorp.cdktf.providers.aws.db_subnet_group.DbSubnetGroup;
import com.hashicorp.cdktf.providers.aws.kms_alias.KmsAlias;
import com.hashicorp.cdktf.providers.aws.kms_key.KmsKey;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.monitoring.Complaint;
import dev.slipway.construct.monitoring.Metric;
import dev.slipway.construct.networking.Endpoint;
import dev.slipway.construct.networking.Network;
import dev.slipway.construct.networking.SecurityGroup;
import dev.slipway.spec.Naming;
import dev.slipway.spec.Naming.Kind;
import dev.slipway.spec.rds.DatabaseSpec.KeyOwner;
import dev.slipway.spec.rds.StoreSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instance and a cluster have alike. */
final class StoreParts {
  static final int PORT = 5432;
  static final long GIB = 1L << 30;

  // RDS takes 16 characters, so that no name can be a part of it:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  static final String MASTER = "slipway_master";

  /** What RDS calls the log that PostgreSQL writes. */
  static final String LOG = "postgresql";

  private final Part store;
  private final Naming naming;
  private final String identifier;
  private final SecurityGroup group;
  private final Optional<String> keyArn;
  private final Optional<CloudwatchLogGroup> log;
  private final String subnetGroup;

  /**
   * Makes them below a store.
   *
   * @param kind what RDS calls the store: an instance or a cluster
   */
  StoreParts(Part store, String kind, Naming naming, Network network, StoreSpec spec) {
    this.store = store;
    this.naming = naming;
    identifier = naming.of(Kind.DATABASE);
    group = group(network);
    keyArn =
        spec.encryptionKey() == KeyOwner.CUSTOMER
            ? Optional.of(key(spec.finalSnapshot()))
            : Optional.empty();
    log = spec.slowStatements().map(slow -> log(kind, slow.logDays()));
    subnetGroup = subnetGroup(network);
  }

  String identifier() {
    return identifier;
  }

  SecurityGroup group() {
    return group;
  }

  Optional<String> keyArn() {
    return keyArn;
  }

  /** The log group, if the database shall have a log. */
  Optional<CloudwatchLogGroup> log() {
    return log;
  }

  /** The name of that group. */
  Optional<String> logGroup() {
    return log.map(CloudwatchLogGroup::getName);
  }

  String subnetGroup() {
    return subnetGroup;
  }

  private SecurityGroup group(Network network) {
    return new SecurityGroup(
        store,
        silent("group"),
        new SecurityGroup.Inputs(
            naming.below("rds"), network.vpcId(), "PostgreSQL of " + identifier));
  }

  /**
   * A key without which no snapshot is restored.
   *
   * @param stays as long as the last snapshot
   */
  private String key(boolean stays) {
    var key =
        KmsKey.Builder.create(store, "key")
            .description(
                "Without it no snapshot of the database " + identifier + " can be restored")
            .enableKeyRotation(true)
            .deletionWindowInDays(30)
            // docs/going-down.md lets it go from the state, and with it this refusal.
            .lifecycle(TerraformResourceLifecycle.builder().preventDestroy(stays).build())
            .build();
    KmsAlias.Builder.create(store, "key_alias")
        .name("alias/" + naming.of(Kind.KEY_ALIAS, "rds"))
        .targetKeyId(key.getKeyId())
        .build();
    return key.getArn();
  }

  private String subnetGroup(Network network) {
    return DbSubnetGroup.Builder.create(store, silent("subnets"))
        .name(naming.of(Kind.SUBNET_GROUP, "rds"))
        .description("Where the database " + identifier + " may stand")
        .subnetIds(network.databaseSubnets().ids())
        .build()
        .getName();
  }

  /**
   * Where RDS puts the log: made before it does, or RDS makes one that keeps everything for ever.
   *
   * <p>https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
   */
  private CloudwatchLogGroup log(String kind, int days) {
    return CloudwatchLogGroup.Builder.create(store, silent("log"))
        .name("/aws/rds/" + kind + "/" + identifier + "/" + LOG)
        .retentionInDays(days)
        .build();
  }

  /** A number that an alarm may be set on; {@code what} follows the database in its name. */
  Metric metric(
      String name, String statistic, Map<String, String> dimensions, String what, String sentence) {
    // A database that reports nothing is down or unreachable: that must not look healthy.
    return new Metric("AWS/RDS", name, statistic, dimensions, Metric.Silence.BAD)
        .saying(new Complaint(naming, "database-" + what, sentence));
  }

  List<Output> outputs(Endpoint endpoint, String masterSecretArn) {
    return List.of(
        new Output("database_identifier", "Identifier of the database", identifier),
        new Output("database_endpoint", "Host of the database", endpoint.host()),
        new Output("database_port", "Port of the database", endpoint.port()),
        new Output(
            "database_master_secret_arn",
            "Secret in which RDS keeps the master login",
            masterSecretArn),
        new Output("database_security_group_id", "Guards the database", endpoint.group().id()));
  }
}
