package dev.slipway.system.h2o;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.synthesis.Body;
import dev.slipway.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where H2O's PDFs lie, how long, and who gets at them. */
class H2oBucketTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName("H2O-05 PDFs move to Standard-IA after 30 days, their old versions go after 90")
  void pdfs(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack).has("aws_s3_bucket.pdf_bucket").has("bucket", "h2o-" + environment + "-pdfs");
    assertThat(stack)
        .has("aws_s3_bucket_versioning.pdf_bucket")
        .has("versioning_configuration.status", "Enabled");
    assertThat(stack)
        .has("aws_s3_bucket_lifecycle_configuration.pdf_bucket")
        .has("rule.0.status", "Enabled")
        .has("rule.0.transition.0.days", 30)
        .has("rule.0.transition.0.storage_class", "STANDARD_IA")
        .has("rule.0.noncurrent_version_expiration.noncurrent_days", 90)
        .hasNo("rule.0.expiration.days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  @DisplayName(
      "H2O-05, ALL-10 the bucket is private, and the backend alone is let in and told of it")
  void behindTheBackend(String environment) {
    var stack = H2os.of(environment);
    assertThat(stack)
        .has("aws_s3_bucket_public_access_block.pdf_bucket")
        .has("block_public_acls", true)
        .has("block_public_policy", true)
        .has("ignore_public_acls", true)
        .has("restrict_public_buckets", true);
    List<Body> policy =
        Reading.at(stack, "aws_s3_bucket_policy.pdf_bucket").document("policy").blocks("Statement");
    assertThat(policy).hasSize(1);
    assertThat(policy.get(0)).has("Effect", "Deny");

    assertThat(stack)
        .has("aws_s3_bucket_server_side_encryption_configuration.pdf_bucket")
        .has("rule.0.apply_server_side_encryption_by_default.sse_algorithm", "AES256");

    String arn = "arn:aws:s3:::h2o-" + environment + "-pdfs";
    assertThat(Reading.permissions(stack, "backend_application").get("UsePdfBucket"))
        .has("Resource", List.of(arn, arn + "/*"));
    assertThat(
            stack.resources("aws_iam_role_policy").stream()
                .filter(role -> role.toString().contains(arn))
                .toList())
        .hasSize(1);
    assertThat(Reading.variables(stack, "backend"))
        .containsEntry("PDF_BUCKET", "${aws_s3_bucket_policy.pdf_bucket.bucket}");
  }
}
