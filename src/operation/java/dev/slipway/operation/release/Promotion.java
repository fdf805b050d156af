package dev.slipway.operation.release;

import dev.slipway.operation.Trouble;
import dev.slipway.operation.aws.Account;
import dev.slipway.operation.aws.Image;
import dev.slipway.operation.release.Tags.Build;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/**
 * Makes what was built once this environment's, by one more tag: nothing is built again
 * (docs/decisions/images-are-promoted-not-rebuilt.md).
 *
 * @param image of the repository, by whichever name
 * @param tags how this environment calls its images
 */
record Promotion(Image image, Tags tags, Account account) {

  /** The digest of a build, which may be another environment's until now. */
  Image find(Build build) {
    SortedMap<String, String> digests = digests(build);
    String own = digests.get(tags.of(build));
    if (own != null) {
      return image.as(own);
    }
    if (digests.isEmpty()) {
      throw new Trouble(
          "%s holds no image %s: build it and push it first (scripts/build --push)."
              .formatted(image.repository(), build.tag()));
    }
    if (digests.values().stream().distinct().count() > 1) {
      throw new Trouble(
          "%s means different images in %s: %s. Give the whole tag."
              .formatted(build.tag(), image.repository(), String.join(", ", digests.keySet())));
    }
    return image.as(digests.get(digests.firstKey()));
  }

  /**
   * Gives an image one more tag, or takes a tag along to it.
   *
   * @param found by its digest
   */
  void tag(Image found, String tag) {
    try (var ecr = ecr()) {
      var id = ImageIdentifier.builder().imageDigest(found.version()).build();
      var there =
          ecr.batchGetImage(
                  ask ->
                      ask.registryId(found.account())
                          .repositoryName(found.repository())
                          .imageIds(id))
              .images()
              .get(0);
      ecr.putImage(
          ask ->
              ask.registryId(found.account())
                  .repositoryName(found.repository())
                  .imageTag(tag)
                  .imageDigest(found.version())
                  .imageManifestMediaType(there.imageManifestMediaType())
                  .imageManifest(there.imageManifest()));
    } catch (ImageAlreadyExistsException e) {
      return; // it has that tag already
    }
  }

  /** Takes the tag along that says what was released last. */
  void moveAlong(Image found) {
    if (!tags.moving().isEmpty()) {
      tag(found, tags.moving());
    }
  }

  private SortedMap<String, String> digests(Build build) {
    SortedMap<String, String> digests = new TreeMap<>();
    try (var ecr = ecr()) {
      for (ImageDetail each :
          ecr.describeImagesPaginator(
                  ask -> ask.registryId(image.account()).repositoryName(image.repository()))
              .imageDetails()) {
        for (String tag : each.imageTags()) {
          if (build.isCalled(tag)) {
            digests.put(tag, each.imageDigest());
          }
        }
      }
    } catch (RepositoryNotFoundException e) {
      throw new Trouble("AWS has no repository %s.".formatted(image.repository()), e);
    }
    return digests;
  }

  private EcrClient ecr() {
    return account.in(image.region()).client(EcrClient.builder());
  }
}
