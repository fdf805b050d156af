package dev.slipway.policy;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.policy.Verdict.broken;

import org.junit.jupiter.api.Test;

class DataRulesTest {
  private static final String PLAIN_DENIED =
      """
      {'Statement': [{'Effect': 'Deny', 'Principal': {'AWS': '*'}, 'Action': 's3:*',
        'Condition': {'Bool': {'aws:SecureTransport': 'false'}}}]}
      """
          .replace("'", "\\'")
          .replace("\n", " ");

  @Test
  void logsExpire() {
    assertThat(
            broken(
                DataRules.LOGS_EXPIRE,
                """
                'aws_cloudwatch_log_group': {
                  'good': {'retention_in_days': 30}, 'never': {'retention_in_days': 0}, 'unset': {}}
                """))
        .containsExactly("aws_cloudwatch_log_group.never", "aws_cloudwatch_log_group.unset");
  }

  @Test
  void databasesAreEncrypted() {
    assertThat(
            broken(
                DataRules.DATABASES_ARE_ENCRYPTED,
                """
                'aws_db_instance': {'good': {'storage_encrypted': true}, 'bad': {}},
                'aws_rds_cluster': {'bad': {'storage_encrypted': false}}
                """))
        .containsExactly("aws_db_instance.bad", "aws_rds_cluster.bad");
  }

  @Test
  void cachesAreEncrypted() {
    assertThat(
            broken(
                DataRules.CACHES_ARE_ENCRYPTED,
                """
                'aws_elasticache_replication_group': {
                  'good': {'at_rest_encryption_enabled': true}, 'bad': {}}
                """))
        .containsExactly("aws_elasticache_replication_group.bad");
  }

  @Test
  void repositoriesAreEncrypted() {
    assertThat(
            broken(
                DataRules.REPOSITORIES_ARE_ENCRYPTED,
                """
                'aws_ecr_repository': {
                  'good': {'encryption_configuration': [{'encryption_type': 'AES256'}]}, 'bad': {}}
                """))
        .containsExactly("aws_ecr_repository.bad");
  }

  @Test
  void bucketsAreEncrypted() {
    assertThat(
            broken(
                DataRules.BUCKETS_ARE_ENCRYPTED,
                """
                'aws_s3_bucket': {'good': {}, 'bad': {}},
                'aws_s3_bucket_server_side_encryption_configuration': {
                  'good': {'bucket': '${aws_s3_bucket.good.id}'}}
                """))
        .containsExactly("aws_s3_bucket.bad");
  }

  @Test
  void bucketsArePrivateInAllFourWays() {
    assertThat(
            broken(
                DataRules.BUCKETS_ARE_PRIVATE,
                """
                'aws_s3_bucket': {'good': {}, 'half': {}, 'bad': {}},
                'aws_s3_bucket_public_access_block': {
                  'good': {'bucket': '${aws_s3_bucket.good.id}',
                    'block_public_acls': true, 'block_public_policy': true,
                    'ignore_public_acls': true, 'restrict_public_buckets': true},
                  'half': {'bucket': '${aws_s3_bucket.half.id}',
                    'block_public_acls': true, 'block_public_policy': true,
                    'ignore_public_acls': true, 'restrict_public_buckets': false}}
                """))
        .containsExactly("aws_s3_bucket.half", "aws_s3_bucket.bad");
  }

  @Test
  void bucketsWantTls() {
    assertThat(
            broken(
                DataRules.BUCKETS_WANT_TLS,
                """
                'aws_s3_bucket': {'good': {}, 'bad': {}, 'some': {}},
                'aws_s3_bucket_policy': {
                  'good': {'bucket': '${aws_s3_bucket.good.id}', 'policy': '%1$s'},
                  'bad': {'bucket': '${aws_s3_bucket.bad.id}', 'policy': '{}'},
                  'some': {'bucket': '${aws_s3_bucket.some.id}', 'policy': '%2$s'}}
                """
                    .formatted(PLAIN_DENIED, PLAIN_DENIED.replace("s3:*", "s3:GetObject"))))
        .containsExactly("aws_s3_bucket.bad", "aws_s3_bucket.some");
  }

  @Test
  void protectedDatabasesLeaveASnapshot() {
    String snapshot =
        "'deletion_protection': true, 'final_snapshot_identifier': 'last',"
            + "'copy_tags_to_snapshot': true";

    assertThat(
            broken(
                DataRules.PROTECTED_DATABASES_LEAVE_A_SNAPSHOT,
                """
                'aws_db_instance': {
                  'good': {%1$s}, 'disposable': {'skip_final_snapshot': true},
                  'skips': {%1$s, 'skip_final_snapshot': true},
                  'nameless': {'deletion_protection': true, 'copy_tags_to_snapshot': true}},
                'aws_rds_cluster': {
                  'untagged': {'deletion_protection': true, 'final_snapshot_identifier': 'last'}}
                """
                    .formatted(snapshot)))
        .containsExactly(
            "aws_db_instance.skips", "aws_db_instance.nameless", "aws_rds_cluster.untagged");
  }

  @Test
  void keysOutliveTheirSnapshots() {
    assertThat(
            broken(
                DataRules.KEYS_OUTLIVE_THEIR_SNAPSHOTS,
                """
                'aws_kms_key': {'kept': {'lifecycle': {'prevent_destroy': true}}, 'lost': {}},
                'aws_db_instance': {
                  'good': {'kms_key_id': '${aws_kms_key.kept.arn}'},
                  'awss_key': {},
                  'no_snapshot': {
                    'kms_key_id': '${aws_kms_key.lost.arn}', 'skip_final_snapshot': true},
                  'bad': {'kms_key_id': '${aws_kms_key.lost.arn}'}}
                """))
        .containsExactly("aws_db_instance.bad");
  }

  @Test
  void clustersWantTls() {
    String group =
        "'db_cluster_parameter_group_name': '${aws_rds_cluster_parameter_group.%s.name}'";
    assertThat(
            broken(
                DataRules.CLUSTERS_WANT_TLS,
                """
                'aws_rds_cluster_parameter_group': {
                  'tls': {'parameter': [{'name': 'rds.force_ssl', 'value': '1'}]},
                  'off': {'parameter': [{'name': 'rds.force_ssl', 'value': '0'}]},
                  'none': {}},
                'aws_rds_cluster': {
                  'good': {'engine_version': '15.15', %1$s}, 'new': {'engine_version': '17.4'},
                  'off': {'engine_version': '15.15', %2$s},
                  'unsaid': {'engine_version': '16.9', %3$s}, 'bare': {'engine_version': '15.15'}}
                """
                    .formatted(
                        group.formatted("tls"), group.formatted("off"), group.formatted("none"))))
        .containsExactly("aws_rds_cluster.off", "aws_rds_cluster.unsaid", "aws_rds_cluster.bare");
  }

  @Test
  void instancesStayWithTheirCluster() {
    assertThat(
            broken(
                DataRules.INSTANCES_STAY_WITH_THEIR_CLUSTER,
                """
                'aws_rds_cluster': {'kept': {'deletion_protection': true}, 'loose': {}},
                'aws_rds_cluster_instance': {
                  'good': {'cluster_identifier': '${aws_rds_cluster.kept.id}',
                    'lifecycle': {'prevent_destroy': true}},
                  'free': {'cluster_identifier': '${aws_rds_cluster.loose.id}'},
                  'bad': {'cluster_identifier': '${aws_rds_cluster.kept.id}'}}
                """))
        .containsExactly("aws_rds_cluster_instance.bad");
  }
}
