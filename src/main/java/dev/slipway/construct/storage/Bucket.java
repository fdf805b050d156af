package dev.slipway.construct.storage;

import static dev.slipway.construct.Ids.MAIN;
import static dev.slipway.construct.Ids.silent;

import com.hashicorp.cdktf.providers.aws.s3_bucket.S3Bucket;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfiguration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControls;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControlsRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_policy.S3BucketPolicy;
import com.hashicorp.cdktf.providers.aws.s3_bucket_public_access_block.S3BucketPublicAccessBlock;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_versioning.S3BucketVersioningA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_versioning.S3BucketVersioningVersioningConfiguration;
import dev.slipway.construct.HasOutputs;
import dev.slipway.construct.Output;
import dev.slipway.construct.Part;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.rules.CamelCase;
import dev.slipway.spec.storage.BucketSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** A private, encrypted bucket. Stateful. */
public final class Bucket extends Part implements HasOutputs {
  /** What the environment file says of it. */
  public record Inputs(BucketSpec spec) {}

  private final String what;
  private final String name;
  private final S3Bucket bucket;
  private final String bucketId;
  private final List<Statement> statements = new ArrayList<>();
  private final S3BucketPolicy policy;
  private final String readyName;

  public Bucket(Construct scope, String id, Inputs in) {
    super(scope, id);
    what = id;
    name = in.spec().name();
    bucket = bucket(in.spec());
    bucketId = bucket.getId();
    owner();
    encryption();
    lifecycle(in.spec());
    statements.add(tlsOnly());
    policy = policy(publicAccess());
    readyName = policy.getBucket();
  }

  /** The bucket's name, which whoever writes to it learns when its policy stands. */
  public String readyName() {
    return readyName;
  }

  /** Where its region answers for it, which a name without a region would only lead to. */
  public String domainName() {
    return bucket.getBucketRegionalDomainName();
  }

  /** What an application may do that keeps its files here; old versions are not its to delete. */
  public Statement mayReadAndWrite() {
    return Statement.allow(
        "Use" + CamelCase.upper(what),
        List.of("s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"),
        List.of(arn(), objects("*")));
  }

  /** Lets somebody in who is no role of this account: one more sentence of the bucket's policy. */
  public void admits(Statement statement) {
    statements.add(statement);
    policy.setPolicy(Statement.policy(statements));
  }

  /** The ARN of objects. */
  public String objects(String path) {
    return arn() + "/" + path;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(what + "_name", "The bucket", readyName()));
  }

  public String arn() {
    return "arn:aws:s3:::" + name;
  }

  private S3Bucket bucket(BucketSpec spec) {
    return S3Bucket.Builder.create(this, MAIN)
        .bucket(name)
        .forceDestroy(spec.deleteWithContents())
        .build();
  }

  /** Whoever writes, the objects are the bucket's owner's, and access lists mean nothing. */
  private void owner() {
    S3BucketOwnershipControls.Builder.create(this, silent("owner"))
        .bucket(bucketId)
        .rule(
            S3BucketOwnershipControlsRule.builder().objectOwnership("BucketOwnerEnforced").build())
        .build();
  }

  private void encryption() {
    S3BucketServerSideEncryptionConfigurationA.Builder.create(this, silent("encryption"))
        .bucket(bucketId)
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

  private void lifecycle(BucketSpec spec) {
    var lifecycle =
        S3BucketLifecycleConfiguration.Builder.create(this, silent("lifecycle"))
            .bucket(bucketId)
            .rule(List.of(Lifecycle.rule(spec)));
    spec.oldVersions().ifPresent(old -> lifecycle.dependsOn(List.of(versioning())));
    lifecycle.build();
  }

  private S3BucketVersioningA versioning() {
    return S3BucketVersioningA.Builder.create(this, silent("versioning"))
        .bucket(bucketId)
        .versioningConfiguration(
            S3BucketVersioningVersioningConfiguration.builder().status("Enabled").build())
        .build();
  }

  private S3BucketPublicAccessBlock publicAccess() {
    return S3BucketPublicAccessBlock.Builder.create(this, silent("public_access"))
        .bucket(bucketId)
        .blockPublicAcls(true)
        .blockPublicPolicy(true)
        .ignorePublicAcls(true)
        .restrictPublicBuckets(true)
        .build();
  }

  private S3BucketPolicy policy(S3BucketPublicAccessBlock before) {
    return S3BucketPolicy.Builder.create(this, silent("policy"))
        .bucket(bucketId)
        .policy(Statement.policy(statements))
        // S3 refuses to change both at once: OperationAborted.
        .dependsOn(List.of(before))
        .build();
  }

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
  private Statement tlsOnly() {
    return Statement.deny("TlsOnly", List.of("s3:*"), List.of(arn(), objects("*")))
        .by(Map.of("AWS", "*"))
        .when("Bool", "aws:SecureTransport", "false");
  }
}
