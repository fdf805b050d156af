package dev.slipway.construct.storage;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import com.hashicorp.cdktf.TerraformOutput;
import dev.slipway.construct.identity.Statement;
import dev.slipway.spec.storage.AccessLogsSpec;
import dev.slipway.spec.storage.BucketSpec;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Policies;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class BucketTest {
  private static final BucketSpec SPEC = new AccessLogsSpec("shop-logs", 90, false).asBucket();
  private static final StackModel STACK = stack(false);

  @Test
  void bearsItsName() {
    assertThat(STACK).has("aws_s3_bucket.logs").has("bucket", "shop-logs");
  }

  @Test
  @DisplayName("ALL-10 a bucket is shut to the public in all four ways")
  void isPrivate() {
    assertThat(STACK)
        .only("aws_s3_bucket_public_access_block")
        .has("bucket", "${aws_s3_bucket.logs.id}")
        .has("block_public_acls", true)
        .has("block_public_policy", true)
        .has("ignore_public_acls", true)
        .has("restrict_public_buckets", true);
  }

  @Test
  void ownsWhatOthersWrite() {
    assertThat(STACK)
        .only("aws_s3_bucket_ownership_controls")
        .has("bucket", "${aws_s3_bucket.logs.id}")
        .has("rule.object_ownership", "BucketOwnerEnforced");
  }

  @Test
  @DisplayName("ALL-10 a bucket is encrypted with keys of S3")
  void isEncrypted() {
    assertThat(STACK)
        .only("aws_s3_bucket_server_side_encryption_configuration")
        .has("bucket", "${aws_s3_bucket.logs.id}")
        .has("rule.apply_server_side_encryption_by_default.sse_algorithm", "AES256");
  }

  @Test
  void forgets() {
    assertThat(STACK)
        .only("aws_s3_bucket_lifecycle_configuration")
        .has("bucket", "${aws_s3_bucket.logs.id}")
        .has("rule.status", "Enabled")
        .has("rule.filter.prefix", "")
        .has("rule.expiration.days", 90)
        .has("rule.abort_incomplete_multipart_upload.days_after_initiation", 7);
  }

  @Test
  @DisplayName("ALL-10 a bucket's policy refuses whoever comes without TLS")
  void wantsTls() {
    assertThat(STACK)
        .only("aws_s3_bucket_policy")
        .document("policy")
        .contains(
            "Statement",
            Map.of(
                "Sid",
                "TlsOnly",
                "Effect",
                "Deny",
                "Principal",
                Map.of("AWS", "*"),
                "Action",
                List.of("s3:*"),
                "Resource",
                List.of("arn:aws:s3:::shop-logs", "arn:aws:s3:::shop-logs/*"),
                "Condition",
                Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
  }

  @Test
  void itsPolicySaysWhatTheCallerSays() {
    assertThat(STACK)
        .only("aws_s3_bucket_policy")
        .document("policy")
        .contains("Statement", Policies.allow("Read", "arn:aws:s3:::shop-logs/a", "s3:GetObject"));
  }

  @Test
  void whoeverWritesWaitsForThePolicyAndThePolicyForTheBlock() {
    assertThat(STACK).has("output.ready").has("value", "${aws_s3_bucket_policy.logs.bucket}");
    assertThat(Reference.in(STACK.at("aws_s3_bucket_policy.logs").orElseThrow().body().json()))
        .contains(new Reference("aws_s3_bucket_public_access_block.logs", ""));
  }

  @Test
  void goesWithItsContentsOnlyWhereTheFileSaysSo() {
    assertThat(STACK).only("aws_s3_bucket").has("force_destroy", false);
    assertThat(stack(true)).only("aws_s3_bucket").has("force_destroy", true);
  }

  @Test
  @DisplayName("ALL-10 nothing of what is replaced is kept where the file does not ask for it")
  void keepsNoVersions() {
    assertThat(STACK.resources("aws_s3_bucket_versioning")).isEmpty();
    assertThat(STACK)
        .only("aws_s3_bucket_lifecycle_configuration")
        .hasNo("rule.transition")
        .hasNo("rule.noncurrent_version_expiration");
  }

  @Test
  @DisplayName("H2O-05 what an application keeps it may read, write and delete, but no old version")
  void anApplicationUsesIt() {
    Synthesized.synthScope(
        scope ->
            assertThat(bucket(scope, SPEC).mayReadAndWrite())
                .isEqualTo(
                    Statement.allow(
                        "UseLogs",
                        List.of("s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"),
                        List.of("arn:aws:s3:::shop-logs", "arn:aws:s3:::shop-logs/*"))));
  }

  @Test
  @DisplayName("FIB-12 its name is put out, once it can be used")
  void saysItsName() {
    assertThat(STACK.outputs().stream().map(Block::name)).containsExactly("ready", "logs_name");
    assertThat(STACK).has("output.logs_name").has("value", "${aws_s3_bucket_policy.logs.bucket}");
  }

  private static StackModel stack(boolean deleteWithContents) {
    var spec = new BucketSpec("shop-logs", deleteWithContents, SPEC.ages(), Optional.empty());
    return Synthesized.synthScope(
        scope -> {
          var bucket = bucket(scope, spec);
          bucket.admits(
              Statement.allow("Read", List.of("s3:GetObject"), List.of(bucket.objects("a"))));
          output(scope, "ready", bucket.readyName());
          bucket.outputs().forEach(each -> output(scope, each.name(), each.value()));
        });
  }

  private static void output(Construct scope, String name, Object value) {
    TerraformOutput.Builder.create(scope, name).value(value).build();
  }

  private static Bucket bucket(Construct scope, BucketSpec spec) {
    return new Bucket(scope, "logs", new Bucket.Inputs(spec));
  }
}
