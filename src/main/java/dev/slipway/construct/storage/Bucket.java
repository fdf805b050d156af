package dev.slipway.construct.storage;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.s3_bucket.S3Bucket;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfiguration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleExpiration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleFilter;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControls;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControlsRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_policy.S3BucketPolicy;
import com.hashicorp.cdktf.providers.aws.s3_bucket_public_access_block.S3BucketPublicAccessBlock;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.constructs.Construct;

/** A private, encrypted bucket in which nothing lives for ever. Stateful. */
public final class Bucket extends Part {
  /**
   * Its name, what it keeps, and who may use it.
   *
   * @param deleteWithContents whether it can be deleted while it holds something
   * @param statements what its policy says beyond its own
   */
  public record Inputs(
      String name, int keepDays, boolean deleteWithContents, List<Statement> statements) {}

  private static final int DAYS_FOR_AN_UPLOAD = 7;

  private final String bucket;
  private final String readyName;

  public Bucket(Construct scope, String id, Inputs in) {
    super(scope, id);
    bucket = bucket(in);
    owner();
    encryption();
    lifecycle(in);
    readyName = policy(in, publicAccess());
  }

  /** The bucket's name, which whoever writes to it learns when its policy stands. */
  public String readyName() {
    return readyName;
  }

  /** The ARN of objects in a bucket. */
  public static String objects(String bucket, String path) {
    return "arn:aws:s3:::" + bucket + "/" + path;
  }

  private String bucket(Inputs in) {
    return S3Bucket.Builder.create(this, MAIN)
        .bucket(in.name())
        .forceDestroy(in.deleteWithContents())
        .build()
        .getId();
  }

  /** Whoever writes, the objects are the bucket's owner's, and access lists mean nothing. */
  private void owner() {
    S3BucketOwnershipControls.Builder.create(this, silent("owner"))
        .bucket(bucket)
        .rule(
            S3BucketOwnershipControlsRule.builder().objectOwnership("BucketOwnerEnforced").build())
        .build();
  }

  private void encryption() {
    S3BucketServerSideEncryptionConfigurationA.Builder.create(this, silent("encryption"))
        .bucket(bucket)
        .rule(
            List.of(
                S3BucketServerSideEncryptionConfigurationRuleA.builder()
                    .applyServerSideEncryptionByDefault(
                        S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA
                            .builder()
                            .sseAlgorithm("AES256")
                            .build())
                    .build()))
        .build();
  }

  private void lifecycle(Inputs in) {
    S3BucketLifecycleConfiguration.Builder.create(this, silent("lifecycle"))
        .bucket(bucket)
        .rule(
            List.of(
                S3BucketLifecycleConfigurationRule.builder()
                    .id("expire")
                    .status("Enabled")
                    .filter(S3BucketLifecycleConfigurationRuleFilter.builder().prefix("").build())
                    .expiration(
                        S3BucketLifecycleConfigurationRuleExpiration.builder()
                            .days(in.keepDays())
                            .build())
                    .abortIncompleteMultipartUpload(
                        S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload.builder()
                            .daysAfterInitiation(DAYS_FOR_AN_UPLOAD)
                            .build())
                    .build()))
        .build();
  }

  private S3BucketPublicAccessBlock publicAccess() {
    return S3BucketPublicAccessBlock.Builder.create(this, silent("public_access"))
        .bucket(bucket)
        .blockPublicAcls(true)
        .blockPublicPolicy(true)
        .ignorePublicAcls(true)
        .restrictPublicBuckets(true)
        .build();
  }

  private String policy(Inputs in, S3BucketPublicAccessBlock before) {
    return S3BucketPolicy.Builder.create(this, silent("policy"))
        .bucket(bucket)
        .policy(
            Statement.policy(
                Stream.concat(Stream.of(tlsOnly(in)), in.statements().stream()).toList()))
        // S3 refuses to change both at once: OperationAborted.
        .dependsOn(List.of(before))
        .build()
        .getBucket();
  }

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
  private static Statement tlsOnly(Inputs in) {
    return Statement.deny(
            "TlsOnly",
            List.of("s3:*"),
            List.of("arn:aws:s3:::" + in.name(), objects(in.name(), "*")))
        .by(Map.of("AWS", "*"))
        .when("Bool", "aws:SecureTransport", "false");
  }
}
