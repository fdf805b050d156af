package dev.slipway.spec.storage;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Buckets;
import dev.slipway.spec.rules.Rules;
import java.util.Optional;

/** A bucket and what becomes of what it holds. */
public record BucketSpec(
    @Meaning("Its name, which must be free in all of AWS.") String name,
    @Meaning(
            "Delete the contents together with the bucket; one that holds anything is kept"
                + " otherwise.")
        boolean deleteWithContents,
    @Meaning("What becomes of its objects.") AgesSpec ages,
    @Meaning("Keep versions that were replaced or deleted, and how; left out, they are gone.")
        Optional<OldVersionsSpec> oldVersions) {
  public BucketSpec {
    new Rules().require(Buckets.isName(name), "name", Buckets.RULE, name).enforce();
  }
}
