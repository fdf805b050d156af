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
  public RepositorySpec {
    new Rules()
        .range("keepImages", keepImages, 1, 10000)
        .range("untaggedDays", untaggedDays, 1, 3650)
        .require(
            tagPrefixes.stream().distinct().count() == tagPrefixes.size(),
            "tagPrefixes",
            "must not repeat itself",
            String.join(", ", tagPrefixes))
        .enforce();
  }
}
