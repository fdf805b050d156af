package dev.slipway.operation.state;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Denials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Where states lie; all that they say of a system is in them, so that nobody else may read it. */
record StateBucket(String name, String region) {
  private static final String REGION_HEADER = "x-amz-bucket-region";
  private static final String FIRST_REGION = "us-east-1"; // which must not be named
  private static final int NOT_FOUND = 404;

  private static final ServerSideEncryptionRule BY_KMS =
      ServerSideEncryptionRule.builder()
          .applyServerSideEncryptionByDefault(by -> by.sseAlgorithm(ServerSideEncryption.AWS_KMS))
          .bucketKeyEnabled(true)
          .build();

  List<AwsCommand> commands() {
    List<AwsCommand> all = new ArrayList<>();
    AwsCommand create = command("create-bucket");
    all.add(
        region.equals(FIRST_REGION)
            ? create
            : create.with("--create-bucket-configuration", "LocationConstraint=" + region));
    settings().forEach(each -> all.add(each.command()));
    all.add(policy().command());
    return all;
  }

  /** Whether it is to be made. One that lies elsewhere is refused: Terraform would not find it. */
  boolean isMissing(S3Client s3) {
    try {
      requireRegion(s3.headBucket(ask -> ask.bucket(name)).sdkHttpResponse());
      return false;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return true;
      }
      requireRegion(e.awsErrorDetails().sdkHttpResponse());
      throw Denials.hidden(toString(), e);
    }
  }

  private void requireRegion(SdkHttpResponse answer) {
    Optional<String> found = answer.firstMatchingHeader(REGION_HEADER);
    if (!found.orElse(region).equals(region)) {
      throw new Trouble(
          "%s lies in %s, but the stacks look for it in %s."
              .formatted(this, found.orElseThrow(), region));
    }
  }

  void create(S3Client s3) {
    s3.createBucket(
        ask -> {
          ask.bucket(name);
          if (!region.equals(FIRST_REGION)) {
            ask.createBucketConfiguration(where -> where.locationConstraint(region));
          }
        });
    try {
      settings().forEach(each -> each.set().accept(s3));
      policy().set().accept(s3);
    } catch (SdkException e) {
      throw new Trouble(
          ("%s was made, but not as it should be. %s Run scripts/init-state again: it says what is"
                  + " missing there.")
              .formatted(this, Denials.explain(e)),
          e);
    }
  }

  /** What one that exists lacks. */
  List<String> lacks(S3Client s3) {
    return Stream.concat(
            settings().stream().flatMap(each -> each.lacks(s3, toString()).stream()),
            policy()
                .lacks(s3, toString())
                .map(remark -> hasPolicy(s3) ? policyRemark() : remark)
                .stream())
        .toList();
  }

  private List<Setting<S3Client>> settings() {
    return List.of(
        new Setting<>(
            command("put-bucket-versioning", "--versioning-configuration", "Status=Enabled"),
            s3 ->
                s3.getBucketVersioning(ask -> ask.bucket(name)).status()
                    == BucketVersioningStatus.ENABLED,
            s3 ->
                s3.putBucketVersioning(
                    ask ->
                        ask.bucket(name)
                            .versioningConfiguration(
                                to -> to.status(BucketVersioningStatus.ENABLED)))),
        new Setting<>(
            command(
                "put-bucket-encryption",
                "--server-side-encryption-configuration",
                "{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"aws:kms\"},"
                    + "\"BucketKeyEnabled\":true}]}"),
            this::isEncrypted,
            s3 ->
                s3.putBucketEncryption(
                    ask ->
                        ask.bucket(name)
                            .serverSideEncryptionConfiguration(to -> to.rules(BY_KMS)))),
        new Setting<>(
            command(
                "put-public-access-block",
                "--public-access-block-configuration",
                "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,"
                    + "RestrictPublicBuckets=true"),
            this::isClosed,
            s3 ->
                s3.putPublicAccessBlock(
                    ask ->
                        ask.bucket(name)
                            .publicAccessBlockConfiguration(
                                to ->
                                    to.blockPublicAcls(true)
                                        .ignorePublicAcls(true)
                                        .blockPublicPolicy(true)
                                        .restrictPublicBuckets(true)))));
  }

  private boolean isEncrypted(S3Client s3) {
    return s3
        .getBucketEncryption(ask -> ask.bucket(name))
        .serverSideEncryptionConfiguration()
        .rules()
        .stream()
        .map(rule -> rule.applyServerSideEncryptionByDefault().sseAlgorithmAsString())
        .anyMatch(each -> each.startsWith("aws:kms"));
  }

  private boolean isClosed(S3Client s3) {
    var all = s3.getPublicAccessBlock(ask -> ask.bucket(name)).publicAccessBlockConfiguration();
    return all.blockPublicAcls()
        && all.ignorePublicAcls()
        && all.blockPublicPolicy()
        && all.restrictPublicBuckets();
  }

  private Setting<S3Client> policy() {
    String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[" + tlsOnly() + "]}";
    return new Setting<>(
        command("put-bucket-policy", "--policy", policy),
        s3 -> policy(s3).contains("aws:SecureTransport"),
        s3 -> s3.putBucketPolicy(ask -> ask.bucket(name).policy(policy)));
  }

  private String policy(S3Client s3) {
    return s3.getBucketPolicy(ask -> ask.bucket(name)).policy();
  }

  /** A policy of somebody else is not to be replaced by the command that would set ours. */
  private String policyRemark() {
    return this + " has a policy that allows requests without TLS; to deny them, add: " + tlsOnly();
  }

  private boolean hasPolicy(S3Client s3) {
    try {
      return !policy(s3).isEmpty();
    } catch (S3Exception e) {
      return false; // or not to be seen, of which lacks has told
    }
  }

  /** Denies requests without TLS. */
  private String tlsOnly() {
    return """
    {"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"s3:*",\
    "Resource":["arn:aws:s3:::%1$s","arn:aws:s3:::%1$s/*"],\
    "Condition":{"Bool":{"aws:SecureTransport":"false"}}}\
    """
        .formatted(name);
  }

  private AwsCommand command(String action, String... options) {
    return AwsCommand.of("s3api", action, "--bucket", name, "--region", region).with(options);
  }

  @Override
  public String toString() {
    return "bucket " + name;
  }
}
