package dev.slipway.testing;

import software.amazon.awssdk.services.ecr.EcrClient;

/** Images of an emulated registry, which nobody builds. */
public final class Push {
  private static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";
  private static final String MANIFEST =
      """
      {"schemaVersion": 2, "mediaType": "%s", "layers": [], "annotations": {"what": "%s of %s"}}
      """;

  private Push() {}

  /**
   * Pushes one, as a pipeline does that built it.
   *
   * @param what by which it differs from the repository's others
   * @return its digest
   */
  public static String image(Emulator aws, String repository, String tag, String what) {
    try (var ecr = aws.client(EcrClient.builder())) {
      return ecr.putImage(
              ask ->
                  ask.repositoryName(repository)
                      .imageTag(tag)
                      .imageManifestMediaType(MEDIA_TYPE)
                      .imageManifest(MANIFEST.formatted(MEDIA_TYPE, what, repository)))
          .image()
          .imageId()
          .imageDigest();
    }
  }
}
