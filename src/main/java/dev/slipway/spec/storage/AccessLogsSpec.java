package dev.slipway.spec.storage;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Buckets;
import dev.slipway.spec.rules.Rules;
import java.util.List;
import java.util.Optional;

/** The access logs of a load balancer or a distribution. */
public record AccessLogsSpec(
    @Meaning("S3 bucket to make for them; its name must be free in all of AWS.") String bucket,
    @Meaning("Days after which a log is deleted.") int keepDays,
    @Meaning("Delete the logs together with the bucket; a bucket that holds any is kept otherwise.")
        boolean deleteWithLogs) {
  public AccessLogsSpec {
    new Rules()
        .require(Buckets.isName(bucket), "bucket", Buckets.RULE, bucket)
        .require(keepDays >= 1, "keepDays", "must be at least 1", keepDays)
        .enforce();
  }

  /** The bucket that they go to. */
  public BucketSpec asBucket() {
    return new BucketSpec(
        bucket, deleteWithLogs, new AgesSpec(List.of(), Optional.of(keepDays)), Optional.empty());
  }
}
