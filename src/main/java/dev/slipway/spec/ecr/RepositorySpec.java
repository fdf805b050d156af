package dev.slipway.spec.ecr;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.List;

/** A container repository and what it forgets. */
public record RepositorySpec(
    @Meaning("Whether a tag can be moved to another image.") boolean mutableTags,
    @Meaning("Look for known vulnerabilities when an image arrives.") boolean scanOnPush,
    @Meaning("Images that are kept for each tag prefix, and of all others together.")
        int keepImages,
    @Meaning("Tag prefixes, the most precious first: an image with several keeps by the first.")
        List<String> tagPrefixes,
    @Meaning("Days after which an untagged image is deleted.") int untaggedDays,
    @Meaning(
            "Delete the images together with the repository; one that holds any is kept otherwise.")
        boolean deleteWithImages) {
  // What a tag is: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
  private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

  // A lifecycle policy has 50 rules; untagged images and all others take one each:
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html
  private static final int PREFIXES = 48;

  public RepositorySpec {
    var rules =
        new Rules()
            .range("keepImages", keepImages, 1, 10000)
            .range("untaggedDays", untaggedDays, 1, 3650)
            .require(
                tagPrefixes.stream().distinct().count() == tagPrefixes.size(),
                "tagPrefixes",
                "must not repeat itself",
                String.join(", ", tagPrefixes))
            .require(
                tagPrefixes.size() <= PREFIXES,
                "tagPrefixes",
                "must be at most " + PREFIXES + ", as many as ECR has rules for",
                tagPrefixes.size());
    for (int i = 0; i < tagPrefixes.size(); i++) {
      rules.require(
          tagPrefixes.get(i).matches(TAG),
          "tagPrefixes[" + i + "]",
          "must begin a tag: 1 to 128 letters, digits and _.-, the first of them neither . nor -",
          tagPrefixes.get(i));
    }
    rules.enforce();
  }
}
