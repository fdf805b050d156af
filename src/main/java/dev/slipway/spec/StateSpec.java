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
        .require(Region.isOne(region), "region", Region.RULE, region)
        .require(
            lockTable.matches("[A-Za-z0-9_.-]{3,255}"),
            "lockTable",
            "must be a DynamoDB table name",
            lockTable)
        .enforce();
  }

  /** The ARN of this state. */
  public String arn() {
    return "arn:aws:s3:::" + bucket + "/" + key;
  }

  /** The key of a lock of this state by a name. */
  public String lock(String name) {
    return bucket + "/" + key + "-" + name;
  }

  /** The ARN of this state, and of all that lie in folders beside its own. */
  public String siblingsArn() {
    return "arn:aws:s3:::" + bucket + "/" + siblings();
  }

  /** The key of a lock, by whatever name, of this state or one beside it. */
  public String siblingsLock(String name) {
    return bucket + "/" + siblings() + "-" + name;
  }

  /** The table of locks. */
  public String lockTableArn(String account) {
    return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + lockTable;
  }

  private String siblings() {
    return key.replaceFirst("[^/]*/[^/]*$", "") + "*";
  }
}
