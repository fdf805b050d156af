package dev.slipway.construct.storage;

import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleExpiration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleFilter;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleNoncurrentVersionTransition;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleTransition;
import dev.slipway.spec.storage.AgesSpec;
import dev.slipway.spec.storage.BucketSpec;
import dev.slipway.spec.storage.MoveSpec;
import dev.slipway.spec.storage.OldVersionsSpec;

/** How a bucket's objects grow old. */
final class Lifecycle {
  private static final int DAYS_FOR_AN_UPLOAD = 7;

  private Lifecycle() {}

  /** The one rule, for all that a bucket holds. */
  static S3BucketLifecycleConfigurationRule rule(BucketSpec spec) {
    var rule =
        S3BucketLifecycleConfigurationRule.builder()
            .id("expire")
            .status("Enabled")
            .filter(S3BucketLifecycleConfigurationRuleFilter.builder().prefix("").build())
            .abortIncompleteMultipartUpload(
                S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload.builder()
                    .daysAfterInitiation(DAYS_FOR_AN_UPLOAD)
                    .build());
    current(rule, spec);
    spec.oldVersions().ifPresent(old -> replaced(rule, old));
    return rule.build();
  }

  private static void current(S3BucketLifecycleConfigurationRule.Builder rule, BucketSpec spec) {
    AgesSpec ages = spec.ages();
    if (!ages.moves().isEmpty()) {
      rule.transition(ages.moves().stream().map(Lifecycle::move).toList());
    }
    var expiration = S3BucketLifecycleConfigurationRuleExpiration.builder();
    if (ages.expireDays().isPresent()) {
      rule.expiration(expiration.days(ages.expireDays().get()).build());
    } else if (spec.oldVersions().isPresent()) {
      // What marks an object as deleted stays behind when its last version is gone.
      rule.expiration(expiration.expiredObjectDeleteMarker(true).build());
    }
  }

  private static S3BucketLifecycleConfigurationRuleTransition move(MoveSpec move) {
    return S3BucketLifecycleConfigurationRuleTransition.builder()
        .days(move.days())
        .storageClass(move.to().name())
        .build();
  }

  private static void replaced(
      S3BucketLifecycleConfigurationRule.Builder rule, OldVersionsSpec old) {
    if (!old.moves().isEmpty()) {
      rule.noncurrentVersionTransition(
          old.moves().stream().map(Lifecycle::moveOfReplaced).toList());
    }
    rule.noncurrentVersionExpiration(
        S3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration.builder()
            .noncurrentDays(old.expireDays())
            .build());
  }

  private static S3BucketLifecycleConfigurationRuleNoncurrentVersionTransition moveOfReplaced(
      MoveSpec move) {
    return S3BucketLifecycleConfigurationRuleNoncurrentVersionTransition.builder()
        .noncurrentDays(move.days())
        .storageClass(move.to().name())
        .build();
  }
}
