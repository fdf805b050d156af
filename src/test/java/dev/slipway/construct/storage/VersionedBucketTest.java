package dev.slipway.construct.storage;

import static com.google.common.truth.Truth.assertThat;
import static dev.slipway.testing.Truths.assertThat;

import dev.slipway.spec.storage.AgesSpec;
import dev.slipway.spec.storage.BucketSpec;
import dev.slipway.spec.storage.MoveSpec;
import dev.slipway.spec.storage.OldVersionsSpec;
import dev.slipway.spec.storage.StorageClass;
import dev.slipway.synthesis.Reference;
import dev.slipway.synthesis.StackModel;
import dev.slipway.testing.Synthesized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bucket that keeps what was replaced, and moves what grows old. */
class VersionedBucketTest {
  private static final StackModel STACK = stack(Optional.empty());

  @Test
  @DisplayName("ALL-10, FIB-06 what is replaced is kept")
  void isVersioned() {
    assertThat(STACK)
        .only("aws_s3_bucket_versioning")
        .has("bucket", "${aws_s3_bucket.assets.id}")
        .has("versioning_configuration.status", "Enabled");
  }

  @Test
  @DisplayName("H2O-05 what is read seldom moves to cheaper storage after a month")
  void movesWhatGrowsOld() {
    assertThat(STACK)
        .only("aws_s3_bucket_lifecycle_configuration")
        .has("rule.transition", List.of(Map.of("days", 30, "storage_class", "STANDARD_IA")));
  }

  @Test
  @DisplayName("FIB-06 what was replaced moves to Glacier after 90 days and goes after a year")
  void movesAndForgetsWhatWasReplaced() {
    assertThat(STACK)
        .only("aws_s3_bucket_lifecycle_configuration")
        .has(
            "rule.noncurrent_version_transition",
            List.of(Map.of("noncurrent_days", 90, "storage_class", "GLACIER_IR")))
        .has("rule.noncurrent_version_expiration.noncurrent_days", 365);
  }

  @Test
  @DisplayName("H2O-05, FIB-06 no mark of a deleted object outlives its versions")
  void forgetsMarks() {
    assertThat(STACK)
        .only("aws_s3_bucket_lifecycle_configuration")
        .has("rule.expiration.expired_object_delete_marker", true)
        .hasNo("rule.expiration.days");
    // S3 takes one of the two alone, and looks after marks itself where objects expire.
    assertThat(stack(Optional.of(400)))
        .only("aws_s3_bucket_lifecycle_configuration")
        .has("rule.expiration.days", 400)
        .hasNo("rule.expiration.expired_object_delete_marker");
  }

  @Test
  void growsOldWhenItIsVersioned() {
    assertThat(
            Reference.in(
                STACK
                    .at("aws_s3_bucket_lifecycle_configuration.assets")
                    .orElseThrow()
                    .body()
                    .json()))
        .contains(new Reference("aws_s3_bucket_versioning.assets", ""));
  }

  private static StackModel stack(Optional<Integer> expireDays) {
    var seldomRead = List.of(new MoveSpec(StorageClass.STANDARD_IA, 30));
    var archived = List.of(new MoveSpec(StorageClass.GLACIER_IR, 90));
    var spec =
        new BucketSpec(
            "shop-assets",
            false,
            new AgesSpec(seldomRead, expireDays),
            Optional.of(new OldVersionsSpec(archived, 365)));
    return Synthesized.synthScope(scope -> new Bucket(scope, "assets", new Bucket.Inputs(spec)));
  }
}
