package dev.slipway.spec;

import dev.slipway.spec.rules.Buckets;
import dev.slipway.spec.rules.Region;
import dev.slipway.spec.rules.Rules;

/** Where Terraform keeps a stack's state. */
public record StateSpec(
    @Meaning("S3 bucket that holds the state.") String bucket,
    @Meaning("Key of the state in the bucket; no two environments may share one.") String key,
    @Meaning("Region of the bucket and the lock table.") String region,
    @Meaning("DynamoDB table that holds the locks.") String lockTable,
    @Meaning("Also lock by a file beside the state, which Terraform will use alone one day.")
        boolean lockFile) {
  public StateSpec {
    new Rules()
        .require(Buckets.isName(bucket), "bucket", Buckets.RULE, bucket)
        .require(
            key.matches("[\\w./-]+\\.tfstate"), "key", "must be a path ending in .tfstate", key)
        .require(Region.isOne(region), "region", "must be an AWS region such as eu-west-1", region)
        .require(
            lockTable.matches("[A-Za-z0-9_.-]{3,255}"),
            "lockTable",
            "must be a DynamoDB table name",
            lockTable)
        .enforce();
  }
}
