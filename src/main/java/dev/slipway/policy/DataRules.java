package dev.slipway.policy;

import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Body;
import dev.slipway.synthesis.Links;
import dev.slipway.synthesis.StackModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How what is kept is kept. */
final class DataRules {
  private static final Set<String> BUCKET = Set.of("aws_s3_bucket");
  private static final Set<String> DATABASES = Set.of("aws_db_instance", "aws_rds_cluster");

  static final HouseRule LOGS_EXPIRE =
      HouseRule.of(
          "DATA-1",
          "LTT-14, CLA-08, ALV-07",
          "a log group says how long it keeps its logs",
          Set.of("aws_cloudwatch_log_group"),
          group -> group.body().at("retention_in_days").asInt() > 0);

  static final HouseRule DATABASES_ARE_ENCRYPTED =
      HouseRule.of(
          "DATA-2",
          "ALL-10",
          "a database is encrypted",
          DATABASES,
          database -> database.body().isTrue("storage_encrypted"));

  static final HouseRule CACHES_ARE_ENCRYPTED =
      HouseRule.of(
          "DATA-3",
          "ALL-10",
          "a cache is encrypted at rest",
          Set.of("aws_elasticache_replication_group"),
          cache -> cache.body().isTrue("at_rest_encryption_enabled"));

  static final HouseRule BUCKETS_ARE_ENCRYPTED =
      HouseRule.within(
          "DATA-4",
          "ALL-10",
          "a bucket says how it encrypts",
          BUCKET,
          (stack, bucket) ->
              of(stack, bucket, "aws_s3_bucket_server_side_encryption_configuration")
                  .findAny()
                  .isPresent());

  static final HouseRule BUCKETS_ARE_PRIVATE =
      HouseRule.within(
          "DATA-5",
          "ALL-10",
          "a bucket blocks public access in all four ways",
          BUCKET,
          (stack, bucket) ->
              of(stack, bucket, "aws_s3_bucket_public_access_block")
                  .anyMatch(DataRules::blocksEverything));

  static final HouseRule BUCKETS_WANT_TLS =
      HouseRule.within(
          "DATA-6",
          "ALL-10",
          "a bucket's policy denies access without TLS",
          BUCKET,
          (stack, bucket) ->
              of(stack, bucket, "aws_s3_bucket_policy")
                  .flatMap(policy -> policy.body().document("policy").blocks("Statement").stream())
                  .anyMatch(DataRules::deniesPlainAccess));

  static final HouseRule PROTECTED_DATABASES_LEAVE_A_SNAPSHOT =
      HouseRule.of(
          "DATA-7",
          "ALL-10",
          "a database with deletion protection leaves a final snapshot and copies its tags to it",
          DATABASES,
          database ->
              !database.body().isTrue("deletion_protection")
                  || (!database.body().isTrue("skip_final_snapshot")
                      && database.body().has("final_snapshot_identifier")
                      && database.body().isTrue("copy_tags_to_snapshot")));

  static final HouseRule REPOSITORIES_ARE_ENCRYPTED =
      HouseRule.of(
          "DATA-8",
          "ALL-10",
          "a repository says how it encrypts",
          Set.of("aws_ecr_repository"),
          repository -> repository.body().has("encryption_configuration.encryption_type"));

  static final HouseRule KEYS_OUTLIVE_THEIR_SNAPSHOTS =
      HouseRule.within(
          "DATA-9",
          "ALL-20",
          "Terraform refuses to destroy the key of a database that leaves a final snapshot",
          DATABASES,
          (stack, database) ->
              database.body().isTrue("skip_final_snapshot")
                  || Links.from(stack, database, "kms_key_id")
                      .allMatch(key -> key.body().isTrue("lifecycle.prevent_destroy")));

  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
  static final HouseRule CLUSTERS_WANT_TLS =
      HouseRule.within(
          "DATA-10",
          "ALL-10",
          "a cluster that would take connections without TLS by itself refuses them",
          Set.of("aws_rds_cluster"),
          (stack, cluster) ->
              cluster.body().at("engine_version").asText().matches("(1[7-9]|[2-9]\\d).*")
                  || Links.from(stack, cluster, "db_cluster_parameter_group_name")
                      .flatMap(group -> group.body().blocks("parameter").stream())
                      .anyMatch(DataRules::forcesTls));

  // https://github.com/hashicorp/terraform-provider-aws/issues/23572
  static final HouseRule INSTANCES_STAY_WITH_THEIR_CLUSTER =
      HouseRule.within(
          "DATA-11",
          "ALL-20",
          "Terraform refuses to destroy the instances of a cluster that refuses, too",
          Set.of("aws_rds_cluster_instance"),
          (stack, instance) ->
              instance.body().isTrue("lifecycle.prevent_destroy")
                  || Links.from(stack, instance, "cluster_identifier")
                      .noneMatch(cluster -> cluster.body().isTrue("deletion_protection")));

  static final List<HouseRule> ALL =
      List.of(
          LOGS_EXPIRE,
          DATABASES_ARE_ENCRYPTED,
          CACHES_ARE_ENCRYPTED,
          BUCKETS_ARE_ENCRYPTED,
          BUCKETS_ARE_PRIVATE,
          BUCKETS_WANT_TLS,
          PROTECTED_DATABASES_LEAVE_A_SNAPSHOT,
          REPOSITORIES_ARE_ENCRYPTED,
          KEYS_OUTLIVE_THEIR_SNAPSHOTS,
          CLUSTERS_WANT_TLS,
          INSTANCES_STAY_WITH_THEIR_CLUSTER);

  private DataRules() {}

  private static boolean forcesTls(Body parameter) {
    return parameter.at("name").asText().equals("rds.force_ssl")
        && parameter.at("value").asText().equals("1");
  }

  private static boolean blocksEverything(Block block) {
    return Stream.of(
            "block_public_acls",
            "block_public_policy",
            "ignore_public_acls",
            "restrict_public_buckets")
        .allMatch(block.body()::isTrue);
  }

  /** The resources of a type that name the bucket as theirs. */
  private static Stream<Block> of(StackModel stack, Block bucket, String type) {
    return Links.to(stack, bucket, type, "bucket");
  }

  private static boolean deniesPlainAccess(Body statement) {
    return statement.at("Effect").asText().equals("Deny")
        && statement.texts("Action").equals(List.of("s3:*"))
        && statement.texts("Principal.AWS").equals(List.of("*"))
        && statement
            .at("Condition")
            .toString()
            .equals("{\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
  }
}
