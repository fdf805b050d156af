package dev.slipway.synthesis.lock;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The resource types that hold something which Terraform cannot bring back, each with the arguments
 * that give it its identity: changing one replaces the resource.
 *
 * <p>The arguments are those for which a plan of provider 5.100.0 answers with {@code
 * replace_paths}; each is described under
 * https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/TYPE.
 */
final class Stateful {
  private static final Map<String, List<String>> IDENTITY =
      Map.ofEntries(
          // The app's default domain and its connection to GitHub, made by hand.
          entry("aws_amplify_app", List.of()),
          entry("aws_cloudwatch_log_group", List.of("name", "name_prefix", "log_group_class")),
          entry(
              "aws_cognito_user_pool", List.of("name", "alias_attributes", "username_attributes")),
          entry("aws_db_instance", databaseInstance()),
          entry(
              "aws_dynamodb_table",
              List.of("name", "hash_key", "range_key", "local_secondary_index")),
          entry(
              "aws_ecr_repository",
              List.of(
                  "name",
                  "encryption_configuration.encryption_type",
                  "encryption_configuration.kms_key")),
          entry(
              "aws_efs_file_system",
              List.of(
                  "creation_token",
                  "encrypted",
                  "kms_key_id",
                  "performance_mode",
                  "availability_zone_name")),
          entry("aws_elasticache_cluster", cacheCluster()),
          entry("aws_elasticache_replication_group", replicationGroup()),
          entry(
              "aws_kms_key",
              List.of(
                  "customer_master_key_spec",
                  "key_usage",
                  "multi_region",
                  "custom_key_store_id",
                  "xks_key_id")),
          entry("aws_rds_cluster", databaseCluster()),
          entry(
              "aws_rds_cluster_instance",
              List.of(
                  "identifier",
                  "identifier_prefix",
                  "cluster_identifier",
                  "engine",
                  "availability_zone",
                  "db_subnet_group_name")),
          entry("aws_route53_zone", List.of("name", "delegation_set_id")),
          entry("aws_s3_bucket", List.of("bucket", "bucket_prefix", "object_lock_enabled")),
          entry("aws_secretsmanager_secret", List.of("name", "name_prefix")),
          // A new topic asks every e-mail subscriber to confirm again.
          entry("aws_sns_topic", List.of("name", "name_prefix", "fifo_topic")),
          entry("aws_sqs_queue", List.of("name", "name_prefix", "fifo_queue")));

  private Stateful() {}

  /** Every stateful resource of a stack, by address. */
  static SortedMap<String, LockedResource> of(StackModel stack) {
    SortedMap<String, LockedResource> found = new TreeMap<>();
    for (Block block : stack.resources()) {
      if (IDENTITY.containsKey(block.type())) {
        found.put(block.address(), new LockedResource(block.address(), identity(block)));
      }
    }
    return found;
  }

  private static SortedMap<String, JsonNode> identity(Block block) {
    SortedMap<String, JsonNode> arguments = new TreeMap<>();
    for (String argument : IDENTITY.get(block.type())) {
      if (block.body().has(argument)) {
        arguments.put(argument, block.body().at(argument));
      }
    }
    return arguments;
  }

  private static List<String> databaseInstance() {
    return List.of(
        // Renamed in place, but its endpoint changes, and other stacks know it by this name.
        "identifier",
        "identifier_prefix",
        "engine",
        "username",
        "db_name",
        "availability_zone",
        "storage_encrypted",
        "kms_key_id",
        "snapshot_identifier",
        "replicate_source_db",
        "character_set_name",
        "nchar_character_set_name",
        "timezone",
        "backup_target");
  }

  private static List<String> databaseCluster() {
    return List.of(
        "cluster_identifier",
        "cluster_identifier_prefix",
        "engine",
        "engine_mode",
        "master_username",
        "database_name",
        "availability_zones",
        "db_subnet_group_name",
        "storage_encrypted",
        "kms_key_id",
        "snapshot_identifier",
        "cluster_scalability_type",
        "source_region");
  }

  private static List<String> cacheCluster() {
    return List.of(
        "cluster_id",
        "availability_zone",
        "network_type",
        "port",
        "snapshot_name",
        "subnet_group_name",
        "transit_encryption_enabled",
        "replication_group_id");
  }

  private static List<String> replicationGroup() {
    return List.of(
        "replication_group_id",
        "at_rest_encryption_enabled",
        "kms_key_id",
        "subnet_group_name",
        "port",
        "network_type",
        "data_tiering_enabled",
        "snapshot_name",
        "global_replication_group_id");
  }
}
