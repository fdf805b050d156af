package dev.slipway.operation.destroy;

import static com.google.common.truth.Truth.assertThat;

import dev.slipway.operation.aws.Account;
import dev.slipway.testing.RealStacks;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What refuses to go is known before anything is touched. Whatever holds something AWS is asked.
 */
class RefusalsTest {
  private static final Account ACCOUNT =
      new Account("111122223333", "us-east-1", Optional.empty(), Optional.empty());

  @Test
  @DisplayName("ALL-20 what refuses to go is said with what lets it go")
  void isSaidWithItsRemedy() {
    assertThat(
            new Refusals(RealStacks.named("fibonacco-production"), ACCOUNT)
                .of(
                    FarewellTest.stood(
                        """
                        {'type': 'aws_rds_cluster', 'name': 'database', 'attributes': {
                          'cluster_identifier': 'learning-center-db', 'deletion_protection': true}},
                        {'type': 'aws_rds_cluster_instance', 'name': 'database_a', 'attributes': {}},
                        {'type': 'aws_lb', 'name': 'alb', 'attributes': {
                          'name': 'learning-center-alb', 'enable_deletion_protection': true}},
                        {'type': 'aws_kms_key', 'name': 'database_key', 'attributes': {}}
                        """)))
        .containsExactly(
            "the database learning-center-db is protected: deletionProtection: false",
            "aws_rds_cluster_instance.database_a is protected with its cluster:"
                + " deletionProtection: false",
            "the load balancer learning-center-alb is protected: deletionProtection: false",
            "the key aws_kms_key.database_key is what the final snapshot is read with:"
                + " --let-go aws_kms_key.database_key keeps it")
        .inOrder();
  }

  @Test
  void whatWasLetGoRefusesNothing() {
    assertThat(
            new Refusals(RealStacks.named("fibonacco-production"), ACCOUNT)
                .of(
                    FarewellTest.stood(
                        """
                        {'type': 'aws_rds_cluster', 'name': 'database', 'attributes': {
                          'cluster_identifier': 'learning-center-db', 'deletion_protection': false}},
                        {'type': 'aws_s3_bucket', 'name': 'files', 'attributes': {
                          'bucket': 'files', 'force_destroy': true}},
                        {'type': 'aws_ecr_repository', 'name': 'web', 'attributes': {
                          'name': 'web', 'force_delete': true}}
                        """)))
        .isEmpty();
  }
}
